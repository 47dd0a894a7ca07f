#pragma once

#include <QWidget>

namespace pinacle {

class CardGrid;
class Catalog;

/// Shows the templates, or the tiers, as cards; a click begins a new pod with it.
class GalleryPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Shows { Templates, Tiers };

    GalleryPage(const Catalog& catalog, Shows shows, QWidget* parent = nullptr);

signals:
    void newPodAsked(const QString& id); ///< of the template or the tier

private:
    void addTemplates(const Catalog& catalog);
    void addTiers(const Catalog& catalog);

    CardGrid* m_grid;
};

} // namespace pinacle
