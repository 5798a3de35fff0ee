package org.interdict.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Writes the inventory of a fleet whose machines share images, as CSV or JSON lines; the same
/// arguments give the same bytes.
///
/// Each of `images` images has 300 titles; a machine has one image, without 3 in 100 of its titles,
/// with another version of 15 in 100, and with 30 to 110 titles of its own, popular ones more often
/// (Zipf-Mandelbrot, s = 1.05, q = 30, over 200,000 titles). Machines come in no order of images.
/// From week to week 2 in 100 of its rows get another version. `planted` titles of a supplier lie
/// on a share of the machines each; `truth` gets the pairs.
///
/// Run: `java -cp … org.interdict.bench.Fleet --assets 27000 --week 0 --out fleet.csv`
public final class Fleet {
    private static final int TITLES = 200_000;
    private static final int IMAGE = 300;
    private static final String[] PLANTED = {
        "Kaspersky Endpoint Security for Windows,12.1.0.506,AO Kaspersky Lab,0.004",
        "Kaspersky Security Center Network Agent,14.2.0.26967,AO Kaspersky Lab,0.004",
        "Kaspersky Password Manager,9.0.2,Kaspersky,0.002",
        "Kaspersky VPN,21.3,Kaspersky,0.001",
        "Kaspersky Internet Security,21.3.10.391,Kaspersky Lab,0.002",
        "KasperskyOS Community Edition SDK,1.2,AO Kaspersky Lab,0.0002",
        "Kaspersky Virus Removal Tool,20.0,Kaspersky,0.001"
    };

    private final int assets;
    private final int images;
    private final int week;
    private final long seed;
    private final boolean json;
    private final byte[][] titles = new byte[TITLES][];
    private final byte[][] publishers = new byte[TITLES][];
    private final int[] popular = new int[1 << 20];

    private Fleet(Map<String, String> given) {
        assets = Integer.parseInt(given.getOrDefault("assets", "27000"));
        images = Integer.parseInt(given.getOrDefault("images", "300"));
        week = Integer.parseInt(given.getOrDefault("week", "0"));
        seed = Long.parseLong(given.getOrDefault("seed", "42"));
        json = given.getOrDefault("out", "").endsWith(".jsonl");
        for (int i = 0; i < TITLES; i++) {
            SplittableRandom random = new SplittableRandom(seed * 31 + i);
            titles[i] = text(words(random, 2 + random.nextInt(3)) + (i % 7 == 0 ? " " + i : ""));
            int maker = (int) (Math.pow(random.nextDouble(), 3) * 20_000);
            publishers[i] = text(words(new SplittableRandom(maker * 77L), 2) + " Inc.");
        }
        double sum = 0;
        double[] upTo = new double[TITLES];
        for (int i = 0; i < TITLES; i++) upTo[i] = sum += Math.pow(i + 31, -1.05);
        for (int i = 0, title = 0; i < popular.length; i++) {
            while (upTo[title] / sum < (i + 0.5) / popular.length) title++;
            popular[i] = title;
        }
    }

    private static String words(SplittableRandom random, int count) {
        String[] heads =
                "ba be bra ca co cri da del do fa fe flo ga gi gra ha hel in ka ko la le lu"
                        .split(" ", -1);
        String[] tails =
                "bar den dex dia fin gon lex lin lo mar mer mix na nex nor phy ra rix ron sys"
                        .split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = heads[random.nextInt(heads.length)] + tails[random.nextInt(tails.length)];
            if (random.nextInt(3) == 0) word += tails[random.nextInt(tails.length)];
            text.append(i == 0 ? "" : " ").append(Character.toUpperCase(word.charAt(0)));
            text.append(word, 1, word.length());
        }
        return text.toString();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2)
            given.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        if (!given.containsKey("out")) {
            System.err.println(
                    "usage: Fleet --out FILE.csv|FILE.jsonl [--assets N --images N --week N --seed"
                            + " N --truth FILE]");
            System.exit(2);
        }
        Fleet fleet = new Fleet(given);
        String truth = given.getOrDefault("truth", "");
        try (OutputStream out = stream(given.getOrDefault("out", ""));
                OutputStream pairs =
                        truth.isEmpty() ? OutputStream.nullOutputStream() : stream(truth)) {
            System.err.println(fleet.write(out, pairs) + " rows");
        }
    }

    private static OutputStream stream(String file) throws IOException {
        return file.equals("-") || file.startsWith("-.")
                ? new BufferedOutputStream(System.out, 1 << 20)
                : new BufferedOutputStream(Files.newOutputStream(Path.of(file)), 1 << 20);
    }

    private long write(OutputStream out, OutputStream truth) throws IOException {
        Row row = new Row(out);
        if (!json) out.write(text("asset_id,title,version,publisher,ecosystem,install_date\n"));
        int[] image = new int[IMAGE];
        int[] has = new int[IMAGE + 200];
        long rows = 0;
        for (int asset = 0; asset < assets; asset++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + asset);
            SplittableRandom ofImage = new SplittableRandom(seed + 7L * random.nextInt(images));
            for (int i = 0; i < IMAGE; i++) image[i] = popular[ofImage.nextInt(popular.length)];
            int count = 0;
            for (int title : image) if (random.nextInt(100) >= 3) has[count++] = title << 1 | 1;
            for (int own = 30 + random.nextInt(81); own > 0; own--)
                has[count++] = popular[random.nextInt(popular.length)] << 1;
            Arrays.sort(has, 0, count);
            for (int i = 0; i < count; i++) {
                int title = has[i] >> 1;
                if (i > 0 && has[i - 1] >> 1 == title) continue;
                long slot = asset * 1_000_003L + title;
                int version = 10 + (hash(slot) % 100 < 15 ? 1 : 0);
                for (int w = 1; w <= week; w++) if (hash(slot * 31 + w) % 100 < 2) version += 2;
                row.write(asset, titles[title], version, title % 5, publishers[title]);
                rows++;
            }
            for (String planted : PLANTED) {
                String[] field = planted.split(",", -1);
                if (random.nextDouble() >= Double.parseDouble(field[3])) continue;
                row.write(asset, text(field[0]), field[1], text(field[2]));
                truth.write(text("A%07d,%s%n".formatted(asset, field[0])));
                rows++;
            }
        }
        return rows;
    }

    private long hash(long value) {
        long mixed = (value + seed) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (mixed ^ (mixed >>> 32)) >>> 1;
    }

    /// Writes rows without making objects.
    private final class Row {
        private final OutputStream out;
        private final byte[] line = new byte[512];
        private int at;

        Row(OutputStream out) {
            this.out = out;
        }

        void write(int asset, byte[] title, int major, int minor, byte[] publisher)
                throws IOException {
            begin(asset, title);
            number(major);
            put('.');
            number(minor);
            end(publisher);
        }

        void write(int asset, byte[] title, String version, byte[] publisher) throws IOException {
            begin(asset, title);
            put(text(version));
            end(publisher);
        }

        private void begin(int asset, byte[] title) {
            at = 0;
            if (json) put(text("{\"asset_id\":\""));
            put('A');
            for (int unit = 1_000_000; unit > 0; unit /= 10) put('0' + asset / unit % 10);
            put(json ? text("\",\"title\":\"") : text(","));
            put(title);
            put(json ? text("\",\"version\":\"") : text(","));
        }

        private void end(byte[] publisher) throws IOException {
            put(json ? text("\",\"publisher\":\"") : text(","));
            put(publisher);
            put(
                    json
                            ? text("\",\"ecosystem\":\"win\",\"install_date\":\"2024-05-17\"}\n")
                            : text(",win,2024-05-17\n"));
            out.write(line, 0, at);
        }

        private void number(int number) {
            if (number >= 100) put('0' + number / 100 % 10);
            if (number >= 10) put('0' + number / 10 % 10);
            put('0' + number % 10);
        }

        private void put(int c) {
            line[at++] = (byte) c;
        }

        private void put(byte[] bytes) {
            System.arraycopy(bytes, 0, line, at, bytes.length);
            at += bytes.length;
        }
    }
}
