package org.interdict.campaign.filing;

/// What a report says. The three are never mixed up: in 2017 the question was who had not answered,
/// and who had found something.
public enum State {
    /// Nothing is said: nobody signed, or what was looked at does not allow to say anything.
    NOT_REPORTED("not reported"),
    /// Nothing was found, and it is said that nothing was.
    NONE_FOUND("none found"),
    FOUND("found");

    private final String text;

    State(String text) {
        this.text = text;
    }

    /// For a person.
    public String text() {
        return text;
    }

    /// As entries, JSON and tables have it: `none-found`.
    public String id() {
        return text.replace(' ', '-');
    }
}
