package org.interdict.cli;

import org.interdict.source.Folder;
import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.sweep.Gap;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is to be read, in order, and what of the user's sources cannot be.
record Plan(List<Item> items, List<Gap> gaps) {
    /// @param sources as the user named them; `-` is standard input
    static Plan of(List<String> sources, InputStream standardInput) {
        List<Item> items = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (String source : sources) {
            if (source.equals("-")) {
                items.add(new Streamed("standard input", standardInput));
                continue;
            }
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                Folder.Listing found = Folder.files(path, Limits.DEFAULT);
                found.files().forEach(file -> items.add(new File(file)));
                gaps.addAll(found.gaps());
            } else {
                items.add(new File(path));
            }
        }
        return new Plan(items, gaps);
    }

    /// One thing to open.
    sealed interface Item {
        String name();

        void read(Reading reading, Reading.Listener listener);
    }

    record File(Path path) implements Item {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public void read(Reading reading, Reading.Listener listener) {
            reading.file(path, listener);
        }
    }

    record Streamed(String name, InputStream stream) implements Item {
        @Override
        public void read(Reading reading, Reading.Listener listener) {
            reading.stream(name, stream, listener);
        }
    }

    /// What lies in a store.
    record Kept(String name, SeekableByteChannel channel) implements Item {
        @Override
        public void read(Reading reading, Reading.Listener listener) {
            reading.channel(name, channel, listener);
        }
    }
}
