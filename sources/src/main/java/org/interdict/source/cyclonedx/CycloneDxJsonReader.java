package org.interdict.source.cyclonedx;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.IOException;

/// Reads CycloneDX 1.2 to 1.7 in JSON (ECMA-424); a later version as far as it is the same.
public final class CycloneDxJsonReader implements SourceReader {
    @Override
    public String format() {
        return "cyclonedx-json";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(CycloneDxJsonReader.class);
    }

    /// By `bomFormat`, which every version demands; where other names come first and fill the head,
    /// by what only CycloneDX has.
    @Override
    public boolean recognizes(Head head) {
        if (!head.startsJson()) return false;
        if (head.contains("\"bomFormat\"")) return head.contains("\"CycloneDX\"");
        return head.contains("\"bom-ref\"") && !head.contains("\"SPDXID\"");
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        int entries = input.limits().entries();
        Json.read(input, sink, json -> new Document(json, sink, entries).read());
    }
}
