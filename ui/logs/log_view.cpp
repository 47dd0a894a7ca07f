#include "ui/logs/log_view.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/logs/log_details.h"
#include "ui/logs/log_export.h"
#include "ui/logs/log_filter_bar.h"
#include "ui/logs/log_row_delegate.h"
#include "ui/logs/log_search.h"
#include "ui/logs/log_table_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

namespace pinacle {

static constexpr int kRefreshMs = 500;
/// So many rows before the last search are looked at again: commands that ran then have ended since.
static constexpr qint64 kLookedAtAgain = 5000;

LogView::LogView(Core& core, Scope scope, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_scope(scope)
    , m_model(new LogTableModel(core.logs(), this))
    , m_search(new LogSearch(core.logs(), this))
    , m_bar(new LogFilterBar(core, scope == Scope::Everything))
    , m_minuteChip(makeButton(QString(), QStringLiteral("minuteChip")))
    , m_follow(makeIconButton(QStringLiteral("follow"), tr("Follow: stay at the newest command"),
                              QStringLiteral("followButton")))
    , m_export(
          makeIconButton(QStringLiteral("save"), tr("Export what is shown…"), QStringLiteral("exportButton")))
    , m_table(new QTableView)
    , m_details(new LogDetails)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_count(new TextLabel(TextStyle::Small))
{
    setUpTable();
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_bar, 1);
    top->addWidget(m_follow);
    top->addWidget(m_export);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_minuteChip);
    layout->addLayout(below);
    layout->addWidget(m_splitter, 1);
    m_minuteChip->setIcon(themeIcon(QStringLiteral("cancel")));
    m_minuteChip->setToolTip(tr("Show all times again"));
    m_minuteChip->hide();
    m_clock.setInterval(kRefreshMs);
    wireUp();
    readNames();
    if (m_scope == Scope::Everything)
        applyFilter();
}

void LogView::setUpTable()
{
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setAccessibleName(tr("Commands"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LogRowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int em = fontMetrics().averageCharWidth();
    const int widths[] = {em * 19, em * 13, em * 14, em * 24, em * 45, em * 7, em * 11};
    for (int column = 0; column < LogTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    header->setSectionResizeMode(LogTableModel::Command, QHeaderView::Stretch);
    m_table->setColumnHidden(LogTableModel::Pod, m_scope == Scope::OnePod);
    m_table->setColumnHidden(LogTableModel::Server, m_scope != Scope::Everything);
}

void LogView::wireUp()
{
    QScrollBar* bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_isFollowing)
            bar->setValue(bar->maximum());
    });
    connect(bar, &QScrollBar::actionTriggered, this, [this, bar] {
        // sliderPosition is where the action leads; value follows it after this signal.
        setFollowing(bar->sliderPosition() >= bar->maximum());
    });
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (value < bar->maximum() && m_table->underMouse())
            setFollowing(false);
    });
    connect(m_follow, &QToolButton::clicked, this, &LogView::setFollowing);
    connect(m_export, &QToolButton::clicked, this, &LogView::askWhereToExport);
    connect(m_bar, &LogFilterBar::changed, this, &LogView::applyFilter);
    connect(m_minuteChip, &QPushButton::clicked, this, [this] { setMinute({}); });
    connect(m_follow, &QToolButton::clicked, this, [this] {
        if (m_minute.isValid())
            setMinute({});
    });
    connect(m_search, &LogSearch::found, this, &LogView::showFound);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < m_model->rowCount() - 1)
            setFollowing(false);
        showSelected();
        // The details take their room from the table: what was chosen stays in sight.
        QMetaObject::invokeMethod(
            this, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
    });
    connect(&m_clock, &QTimer::timeout, this, &LogView::refresh);
    for (auto signal : {&PodService::podAdded, &PodService::podRemoved})
        connect(&m_core.pods(), signal, this, &LogView::readNames);
    for (auto signal : {&ServerService::serverAdded, &ServerService::serverChanged})
        connect(&m_core.servers(), signal, this, &LogView::readNames);
}

void LogView::readNames()
{
    QHash<QString, QString> names;
    for (const ServerRecord& server : m_core.servers().servers())
        names.insert(server.id, server.name);
    for (const PodRecord& pod : m_core.pods().pods())
        names.insert(pod.id, pod.name);
    m_model->setNames(names);
}

LogFilter LogView::filter() const
{
    LogFilter filter = m_bar->filter();
    if (m_scope == Scope::OnePod)
        filter.podId = m_subject;
    if (m_scope == Scope::OneServer)
        filter.serverId = m_subject;
    if (m_minute.isValid()) {
        filter.since = m_minute.addSecs(-60);
        filter.until = m_minute.addSecs(30);
    }
    return filter;
}

void LogView::setSubject(const QString& id)
{
    if (id == m_subject)
        return;
    m_subject = id;
    m_model->showIds({});
    setFollowing(true);
    setMinute({});
}

void LogView::setMinute(const QDateTime& time)
{
    m_minute = time;
    m_minuteChip->setVisible(time.isValid());
    m_minuteChip->setText(tr("Only around %1").arg(timeText(time)));
    applyFilter();
}

void LogView::showMinute(const QDateTime& time)
{
    setFollowing(false);
    setMinute(time);
}

void LogView::showCommand(qint64 id)
{
    setFollowing(false);
    m_bar->setFilter({});
    m_wanted = id;
    setMinute({});
}

void LogView::selectWanted()
{
    const int row = m_wanted ? m_model->rowOf(m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted = 0;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void LogView::applyFilter()
{
    const LogFilter wanted = filter();
    m_details->clear();
    m_details->setNeedle(wanted.text);
    if (wanted.isEmpty()) {
        m_search->forget();
        m_model->showAll();
        selectWanted();
        showCount();
        return;
    }
    m_searchedTo = m_core.logs().newestId();
    m_search->search(wanted);
    showCount();
}

void LogView::showFound(const QList<qint64>& ids, bool isTail)
{
    if (isTail)
        m_model->mergeTail(ids);
    else
        m_model->showIds(ids);
    if (!m_table->currentIndex().isValid()) // while it was searched for, the old rows were still there
        m_details->clear();
    selectWanted();
    showCount();
}

void LogView::refresh()
{
    m_model->refresh();
    if (m_model->isFiltered() && !m_search->isSearching())
        searchNewRows();
    showSelected();
    showCount();
}

void LogView::searchNewRows()
{
    const qint64 newest = m_core.logs().newestId();
    if (newest == m_searchedTo)
        return;
    LogFilter wanted = filter();
    wanted.afterId = qMax<qint64>(1, m_searchedTo - kLookedAtAgain);
    m_searchedTo = newest;
    m_search->search(wanted);
}

void LogView::showSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    if (const auto row = m_core.logs().row(m_model->idAt(current.row())))
        m_details->setRow(*row);
}

void LogView::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    m_follow->setChecked(isFollowing);
    if (isFollowing)
        m_table->scrollToBottom();
}

void LogView::showCount()
{
    if (m_search->isSearching() && m_model->rowCount() == 0) {
        m_count->setText(tr("Searching…"));
        return;
    }
    const int count = m_model->rowCount();
    const QString text =
        count == 0 ? (m_model->isFiltered() ? tr("No command matches.") : tr("No command has run yet."))
        : m_model->isFiltered() ? tr("%Ln command(s) match", nullptr, count)
                                : tr("%Ln command(s)", nullptr, count);
    m_count->setText(m_note.isEmpty() ? text : tr("%1 · %2").arg(text, m_note));
}

void LogView::askWhereToExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the log"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("A JSON object a line (*.jsonl)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LogView::exportTo);
    dialog->open();
}

void LogView::exportTo(const QString& file)
{
    if (m_running)
        return;
    m_export->setEnabled(false);
    m_running = new LogExport(m_core.logs(), m_model->ids(), file, this);
    connect(m_running, &LogExport::finished, this, [this, file](qint64 rows, const Error& error) {
        m_export->setEnabled(true);
        m_running->deleteLater();
        m_running = nullptr;
        m_note = error.message.isEmpty()
                     ? tr("%Ln command(s) are in %1", nullptr, int(rows)).arg(QDir::toNativeSeparators(file))
                     : error.text();
        showCount();
    });
}

void LogView::focusSearch()
{
    m_bar->focusSearch();
}

void LogView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_clock.start();
    if (m_isFollowing)
        m_table->scrollToBottom();
}

void LogView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

void LogView::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("logs/columns"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("logs/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("logs/onlyFailed"), m_bar->filter().onlyFailed);
    settings.setValue(QStringLiteral("logs/onlyContainer"), m_bar->filter().onlyContainer);
    settings.setValue(QStringLiteral("logs/onlyServer"), m_bar->filter().onlyServer);
}

void LogView::restoreState(const QSettings& settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(QStringLiteral("logs/columns")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("logs/splitter")).toByteArray());
    LogFilter saved;
    saved.onlyFailed = settings.value(QStringLiteral("logs/onlyFailed")).toBool();
    saved.onlyContainer = settings.value(QStringLiteral("logs/onlyContainer")).toBool();
    saved.onlyServer = settings.value(QStringLiteral("logs/onlyServer")).toBool();
    m_bar->setFilter(saved);
    applyFilter();
}

} // namespace pinacle
