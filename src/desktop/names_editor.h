// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

class QListWidgetItem;

namespace Ui {
class LeadsEditor;
}

namespace cspdesk::desktop {

/// A short list of names that is added to by typing, with completion, and reordered, renamed and shortened by mouse or
/// keyboard. What a name stands for is for those that inherit it.
class NamesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NamesEditor(QWidget* parent = nullptr);
    ~NamesEditor() override;
    void setReadOnly(bool readOnly);
    /// Empties the field in which a name is being typed.
    void clearTyping();

Q_SIGNALS:
    /// The person changed the names.
    void changed();

protected:
    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] virtual QString textAt(int row) const = 0;
    virtual void append(const QString& typed) = 0;
    virtual void replace(int row, const QString& typed) = 0;
    virtual void swap(int row, int other) = 0;
    virtual void erase(int row) = 0;

    [[nodiscard]] int currentRow() const;
    void setSuggestions(const QStringList& suggestions);
    /// Shows the names anew, after what they stand for was replaced.
    void fill(int current);
    /// How the parts are called where they do not hold leads: "owner" for each, "owners" for the list.
    void nameParts(const QString& one, const QString& placeholder, const QString& listName, const QString& fieldName);
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void prepareControls();
    void addTyped();
    void renamed(const QListWidgetItem& item);
    void move(int step);
    void removeCurrent();
    void follow();

    std::unique_ptr<Ui::LeadsEditor> m_ui;
    bool m_readOnly = false;
    bool m_filling = false;
};

} // namespace cspdesk::desktop
