#pragma once

#include "core/config/pod_state.h"

#include <QStyledItemDelegate>

namespace pinacle {

struct Colours;
struct PodLoad;

/// Paints a pod's row: its state as shape and colour, name, template, server and tier; while it is in work
/// the step and the time, when it failed the reason. Under the pointer it offers Start or Stop, and Open.
class PodDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Without them a row only shows; else it offers them under the pointer.
    void setQuickVerbs(bool areOffered) { m_hasQuickVerbs = areOffered; }
    /// How far what is painted stands from the sides of the list, in pixels.
    void setInset(int inset) { m_inset = inset; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// The verbs that a row offers, from left to right.
    static QList<PodVerb> quickVerbs(const QModelIndex& index);
    static QRect buttonRect(const QRect& row, int position, int count);

signals:
    void verbAsked(pinacle::PodVerb verb, const QString& podId);

private:
    void paintTexts(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    QList<PodVerb> verbsOf(const QModelIndex& index) const;
    /// Why what the row offers cannot be done just now; empty: it can.
    static QString obstacle(PodVerb verb, const QModelIndex& index);
    void paintButtons(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The processor of the last heartbeats, small: 100 % of a core is its whole height.
    static void paintLoad(QPainter& painter, const QRectF& area, const PodLoad& load, const Colours& c);
    static QString secondLine(const QModelIndex& index);

    bool m_hasQuickVerbs = true;
    int m_inset = 16;
};

} // namespace pinacle
