#include "ui/servers/server_pods.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/indicator.h"
#include "ui/pods/pod_delegate.h"
#include "ui/pods/pod_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace pinacle {

/// The pods of a server. Where a row would name the server, which is known here, it has the state in words.
class PodsOfServer final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setServer(const QString& serverId)
    {
        m_serverId = serverId;
        invalidateFilter();
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != PodModel::ServerRole)
            return QSortFilterProxyModel::data(index, role);
        const bool isInterrupted = index.data(PodModel::InterruptedRole).toBool();
        const bool isSaidAlready = isInterrupted || index.data(PodModel::AwayRole).toBool();
        return isSaidAlready ? QString()
                             : podStateText(PodState(index.data(PodModel::StateRole).toInt()), isInterrupted);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(PodModel::ServerIdRole).toString() == m_serverId;
    }

private:
    QString m_serverId;
};

ServerPods::ServerPods(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_rows(new PodsOfServer(this))
    , m_list(new QListView)
    , m_none(makeParagraph(TextStyle::Muted, tr("No pod is on this server.")))
{
    m_rows->setSourceModel(new PodModel(core.pods(), core.servers(), core.catalog(), this));
    auto* delegate = new PodDelegate(m_list);
    delegate->setQuickVerbs(false);
    m_list->setObjectName(QStringLiteral("serverPods"));
    m_list->setAccessibleName(tr("Pods of this server"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // the card shows through
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The rows' tint reaches beyond the words, and what is on a row stands in line with them.
    delegate->setInset(metrics::kCardPadding);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
    words->addWidget(new TextLabel(TextStyle::Heading, tr("Pods")));
    words->addWidget(m_none);
    auto* card = new Card;
    card->content().setContentsMargins(0, metrics::kCardPadding, 0, metrics::kCardPadding);
    card->content().addLayout(words);
    card->content().addWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    const auto open = [this](const QModelIndex& index) {
        emit podAsked(index.data(PodModel::IdRole).toString());
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, signal, this, &ServerPods::fit);
    fit();
}

void ServerPods::setServer(const QString& serverId)
{
    m_rows->setServer(serverId);
    fit();
}

/// All rows at once: the page scrolls, not the list.
void ServerPods::fit()
{
    const int rows = m_rows->rowCount();
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    m_list->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
}

} // namespace pinacle
