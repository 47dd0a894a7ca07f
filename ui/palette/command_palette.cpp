#include "ui/palette/command_palette.h"

#include "ui/icons.h"
#include "ui/palette/command_match.h"
#include "ui/theme.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kWidth = 560;
static constexpr int kHeight = 420;
static constexpr int kRowPadding = 8;

CommandModel::CommandModel(QList<PaletteCommand> commands, QObject* parent)
    : QAbstractListModel(parent)
    , m_commands(std::move(commands))
{
    setPattern({});
}

void CommandModel::setPattern(const QString& pattern)
{
    QList<QPair<int, int>> scored; // minus the score, index: equal ones keep their order
    for (int i = 0; i < m_commands.size(); ++i)
        if (const int score = fuzzyScore(pattern, m_commands[i].text); score >= 0)
            scored.append({-score, i});
    std::sort(scored.begin(), scored.end());
    beginResetModel();
    m_shown.clear();
    for (const auto& [score, index] : std::as_const(scored))
        m_shown << index;
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteCommand& command = commandAt(index.row());
    if (role == Qt::DisplayRole)
        return command.text;
    if (role == Qt::DecorationRole)
        return themeIcon(command.icon);
    if (role == kHintRole)
        return command.obstacle.isEmpty() ? command.hint : command.obstacle;
    if (role == Qt::SizeHintRole)
        return QSize(100, QFontMetrics(QApplication::font()).height() + 2 * kRowPadding);
    return {};
}

Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.isValid() && !commandAt(index.row()).obstacle.isEmpty() ? usual & ~Qt::ItemIsEnabled : usual;
}

namespace {

class HintDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->icon = QIcon(option->icon.pixmap(option->decorationSize)); // the same when selected
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(coloursOf(option.palette).muted);
        painter->setFont(fontFor(TextStyle::Small));
        painter->drawText(option.rect.adjusted(0, 0, -metrics::kSpace, 0), Qt::AlignVCenter | Qt::AlignRight,
                          index.data(CommandModel::kHintRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(const QList<PaletteCommand>& commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new CommandModel(commands, this))
    , m_text(new QLineEdit)
    , m_list(new QListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setModal(true);
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setPlaceholderText(tr("A pod, a server, a template, or what to do"));
    m_text->setAccessibleName(tr("Search commands"));
    m_text->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HintDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys that move in it are typed into the line above
    m_list->setCurrentIndex(m_model->index(0));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kGap, metrics::kGap, metrics::kGap, metrics::kGap);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    auto* nothing = new TextLabel(TextStyle::Muted, tr("No command has these letters in it."));
    nothing->setObjectName(QStringLiteral("paletteNothing"));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->hide();
    layout->addWidget(nothing, 1);
    resize(kWidth, kHeight);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - kWidth) / 2, 80)));
    connect(m_text, &QLineEdit::textChanged, this, [this, nothing](const QString& text) {
        m_model->setPattern(text);
        nothing->setVisible(m_model->rowCount() == 0);
        m_list->setVisible(m_model->rowCount() > 0);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_text, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!(m_model->flags(current) & Qt::ItemIsEnabled))
        return;
    const std::function<void()> run = m_model->commandAt(current.row()).run;
    close(); // first: what is run may open a dialog
    run();
}

} // namespace pinacle
