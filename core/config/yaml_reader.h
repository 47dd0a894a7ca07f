#pragma once

#include "core/config/pinacle_config.h"

#include <yaml-cpp/yaml.h>

namespace pinacle {

/// Reads typed values out of a YAML document and collects every mistake with its place, instead of stopping
/// at the first. Used for pinacle.yaml and for the catalogue's own files.
class YamlReader final
{
public:
    static constexpr qsizetype kMaximumSize = 1024 * 1024;

    /// The parsed document; a null node (and one mistake) when the text is not YAML, or over kMaximumSize.
    YAML::Node parse(const QByteArray& text);

    void mistake(const YAML::Node& at, const QString& key, const QString& message);
    const QList<ConfigMistake>& mistakes() const { return m_mistakes; }

    /// False, with a mistake, when `node` is not a map or has keys outside `allowed`. Those that are `texts`
    /// may be there in other languages as well: `description[de]`.
    bool expectMap(const YAML::Node& node, const QString& key, const QStringList& allowed,
                   const QStringList& texts = {});
    QString text(const YAML::Node& map, const char* key);
    /// The text in the language of the window, `key[de]`; where there is none, the plain one.
    QString translated(const YAML::Node& map, const char* key);
    int number(const YAML::Node& map, const char* key, int fallback = 0);
    double real(const YAML::Node& map, const char* key);
    bool flag(const YAML::Node& map, const char* key);
    /// A list of texts; a single text counts as a list of one.
    QStringList texts(const YAML::Node& map, const char* key);
    QMap<QString, QString> pairs(const YAML::Node& map, const char* key);

    static QString scalar(const YAML::Node& node);

private:
    void mistakeAt(const YAML::Mark& mark, const QString& key, const QString& message);

    QByteArray m_text;
    QList<ConfigMistake> m_mistakes;
};

QByteArray withoutByteOrderMark(const QByteArray& text);

} // namespace pinacle
