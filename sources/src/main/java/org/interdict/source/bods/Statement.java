package org.interdict.source.bods;

import org.interdict.supplier.Share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One statement as it was read, in the words of BODS 0.4 whatever its version.
final class Statement {
    /// What it tells of.
    enum Tells {
        NOTHING,
        ENTITY,
        PERSON,
        RELATIONSHIP
    }

    /// A name with its type, which is empty for the name itself.
    record Name(String type, String text) {}

    /// What somebody has in an entity.
    ///
    /// @param type as the standard calls it: `shareholding`
    /// @param share [Share#UNKNOWN] if it is not told
    record Interest(
            String type, boolean indirect, Share share, String since, String until, String where) {}

    final String where;
    Tells tells = Tells.NOTHING;
    boolean old;
    String id = "";
    String recordId = "";
    String date = "";
    String status = "";
    final List<String> replaces = new ArrayList<>();

    String sourceUrl = "";
    final List<String> sourceTypes = new ArrayList<>();
    String publisher = "";
    String publisherUrl = "";

    String entityType = "";
    String personType = "";
    final List<Name> names = new ArrayList<>();
    String country = "";
    final Map<String, String> identifiers = new LinkedHashMap<>();

    String subject = "";
    String party = "";
    String unspecified = "";
    boolean component;
    final List<String> components = new ArrayList<>();
    final List<Interest> interests = new ArrayList<>();

    Statement(String where) {
        this.where = where;
    }

    /// What names it in other statements.
    String key() {
        return old || recordId.isEmpty() ? id : recordId;
    }
}
