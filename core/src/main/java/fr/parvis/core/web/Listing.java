package fr.parvis.core.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a person is in a long list: filters, order and page, all of it in the address, so that a list can be shared and
 * printed as it is seen. Immutable.
 *
 * @param path of the list, base path included
 * @param filters the other parameters of the address, blank ones left out
 * @param sort one of the columns the list knows, never what an address says
 * @param descending whether the order is turned round
 * @param page from 1
 * @param size rows on a page
 * @param total rows in the whole list, or 0 until {@link #counted}; after {@link #found}, as many as are known of
 * @param counted whether the rows were counted
 */
public record Listing(
        String path,
        Map<String, List<String>> filters,
        String sort,
        boolean descending,
        int page,
        int size,
        long total,
        boolean counted) {

    private static final String SORT = "tri";
    private static final String DIRECTION = "sens";
    private static final String PAGE = "page";

    public Listing {
        filters = Map.copyOf(filters);
    }

    /**
     * Reads an address.
     *
     * @param columns that can be sorted by, the first one being the usual order
     */
    public static Listing of(
            String path, Map<String, ? extends Collection<String>> query, List<String> columns, int size) {
        Form asked = Form.of(query);
        Map<String, List<String>> filters = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            List<String> filled =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty() && !List.of(SORT, DIRECTION, PAGE).contains(name)) {
                filters.put(name, filled);
            }
        });
        String sort = columns.contains(asked.value(SORT)) ? asked.value(SORT) : columns.get(0);
        boolean descending = asked.value(DIRECTION).equals("desc");
        return new Listing(path, filters, sort, descending, pageNumber(asked.value(PAGE)), size, 0, false);
    }

    private static int pageNumber(String asked) {
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** The same place once the rows are counted; a page past the end becomes the last one. */
    public Listing counted(long rows) {
        int last = (int) Math.max(1, (rows + size - 1) / size);
        return new Listing(path, filters, sort, descending, Math.min(page, last), size, rows, true);
    }

    /**
     * The same place in a list that is too long to be counted each time it is looked at.
     *
     * @param rows found from {@link #offset} on, of one more than a page shows
     */
    public Listing found(int rows) {
        return new Listing(path, filters, sort, descending, page, size, (long) offset() + rows, false);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows to skip. */
    public int offset() {
        return (page - 1) * size;
    }

    /** Number of the first row shown, from 1; 0 in an empty list. */
    public long first() {
        return total == 0 ? 0 : offset() + 1L;
    }

    /** Number of the last row shown. */
    public long last() {
        return Math.min(total, (long) page * size);
    }

    public boolean filtered() {
        return !filters.isEmpty();
    }

    /** What {@code aria-sort} says of the column. */
    public String order(String column) {
        return !sort.equals(column) ? "none" : descending ? "descending" : "ascending";
    }

    /** Where the heading of the column leads: to its order, or to the reverse one. */
    public String sortedBy(String column) {
        return address(column, sort.equals(column) && !descending, 1);
    }

    public String at(int number) {
        return address(sort, descending, number);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public String previous() {
        return at(page - 1);
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String next() {
        return at(page + 1);
    }

    /** The pages worth a link: the first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> around() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages(); number++) {
            boolean near = Math.abs(number - page) <= 1 || number == 1 || number == pages();
            if (near) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }

    private String address(String column, boolean turned, int number) {
        List<String> query = new ArrayList<>();
        filters.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(filter -> filter.getValue()
                .forEach(value -> query.add(encode(filter.getKey(), UTF_8) + "=" + encode(value, UTF_8))));
        query.add(SORT + "=" + encode(column, UTF_8));
        if (turned) {
            query.add(DIRECTION + "=desc");
        }
        if (number > 1) {
            query.add(PAGE + "=" + number);
        }
        return path + "?" + String.join("&", query);
    }
}
