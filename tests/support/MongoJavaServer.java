import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Listens on a free port, prints its address, and ends when its standard input does. */
public class MongoJavaServer {
  public static void main(String[] arguments) throws Exception {
    MongoServer server = new MongoServer(new IndexedBackend());
    System.out.println(server.bindAndGetConnectionString());
    while (System.in.read() >= 0) {}
    server.shutdownNow();
    System.exit(0);
  }
}

/** By itself it has unique indexes alone, and reads the whole collection for every other question. MongoDB does not. */
class IndexedBackend extends MemoryBackend {
  @Override
  public MemoryDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getCursorRegistry());
  }
}

class IndexedDatabase extends MemoryDatabase {
  IndexedDatabase(String name, CursorRegistry cursors) {
    super(name, cursors);
  }

  @Override
  protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
    return new IndexedCollection(this, name, options, cursorRegistry);
  }

  @Override
  protected Index<Integer> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SecondaryIndex(name, keys, sparse);
  }
}

class IndexedCollection extends MemoryCollection {
  /** With fewer than these all are looked at and put in order. */
  private static final int FEW = 64;

  IndexedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
    super(database, name, options, cursors);
  }

  /** By itself it lets a write go over the list of indexes while one is added, and the write fails. */
  @Override
  public synchronized void addIndex(Index<Integer> index) {
    super.addIndex(index);
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  List<SecondaryIndex> secondary() {
    List<SecondaryIndex> all = new ArrayList<>();
    for (Index<Integer> each : getIndexes()) if (each instanceof SecondaryIndex index) all.add(index);
    return all;
  }

  /** Where an index has the order that is asked for, as many are looked at as are wanted. */
  @Override
  protected QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    for (Index<Integer> index : getIndexes())
      if (!(index instanceof SecondaryIndex) && index.canHandle(query))
        return super.queryDocuments(query, order, skip, limit, batchSize, fields);
    SecondaryIndex best = null;
    int fewest = Integer.MAX_VALUE;
    for (SecondaryIndex index : secondary()) {
      int count = index.count(query, fewest);
      if (count >= fewest) continue;
      best = index;
      fewest = count;
    }
    boolean isPage = limit > 0 && order != null && !order.isEmpty();
    for (SecondaryIndex index : isPage && fewest > FEW ? secondary() : List.<SecondaryIndex>of()) {
      Stream<Integer> inOrder = index.inOrder(query, order);
      if (inOrder == null) continue;
      return matchDocumentsFromStream(
          query, inOrder.map(this::getDocument), skip, limit, batchSize, null, fields);
    }
    return best == null
        ? matchDocuments(query, order, skip, limit, batchSize, fields)
        : matchDocuments(query, best.getPositions(query), order, skip, limit, batchSize, fields);
  }
}

/**
 * Finds candidates by the fields of an index, of which the query itself is asked afterwards.
 */
class SecondaryIndex extends Index<Integer> {
  /** The values of one field; of one type they are in order. */
  private static class Node {
    int size = 0;
    final Map<Class<?>, TreeMap<Object, Node>> next = new HashMap<>();
    final TreeSet<Integer> positions = new TreeSet<>();

    Node at(Object value) {
      return next.getOrDefault(value.getClass(), NOTHING).get(value);
    }

    Stream<Integer> all() {
      return Stream.concat(
          positions.stream(),
          next.values().stream().flatMap((each) -> each.values().stream()).flatMap(Node::all));
    }
  }

  private static final TreeMap<Object, Node> NOTHING = new TreeMap<>();

  private enum Absent {
    VALUE
  }

  /** In MongoDB's order. */
  private static final List<Class<?>> TYPES =
      List.of(Absent.class, Double.class, String.class, Boolean.class, Instant.class);

  private final Node root = new Node();
  private final Map<Object, Integer> positions = new HashMap<>();
  /** Values of another type have come, whose order is not known here. */
  private boolean hasOthers = false;

  SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
  }

  @Override
  public synchronized Integer getPosition(Document document) {
    return positions.get(document.get("_id"));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Integer> collection) {}

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Integer> collection) {}

  @Override
  public synchronized void add(Document document, Integer position, MongoCollection<Integer> collection) {
    positions.put(document.get("_id"), position);
    for (String field : keys()) hasOthers |= !isKnown(Utils.getSubdocumentValue(document, field));
    put(root, valuesOf(document), 0, position);
  }

  @Override
  public synchronized Integer remove(Document document) {
    Integer position = positions.remove(document.get("_id"));
    if (position != null) take(root, valuesOf(document), 0, position);
    return position;
  }

  @Override
  public synchronized void updateInPlace(
      Document before, Document after, Integer position, MongoCollection<Integer> collection) {
    if (valuesOf(before).equals(valuesOf(after))) return;
    remove(before);
    add(after, position, collection);
  }

  @Override
  public boolean canHandle(Document query) {
    return find(query) != null;
  }

  @Override
  public synchronized Iterable<Integer> getPositions(Document query) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Node node : find(query)) node.all().forEach(found::add);
    return found;
  }

  @Override
  public synchronized long getCount() {
    return positions.size();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public synchronized void drop() {
    root.next.clear();
    positions.clear();
  }

  /** How many candidates there are; the greatest number where the index is of no use, and no more than the limit is counted. */
  synchronized int count(Document query, int limit) {
    List<Node> found = find(query);
    if (found == null) return Integer.MAX_VALUE;
    int count = 0;
    for (Node node : found) {
      count += node.size;
      if (count >= limit) return count;
    }
    return count;
  }

  /** All that have the values asked for, in this order; null where the index has another one. */
  synchronized Stream<Integer> inOrder(Document query, Document order) {
    Node node = root;
    int level = 0;
    for (; level < keys().size(); level += 1) {
      Collection<Object> wanted = wantedOf(query, keys().get(level));
      if (wanted == null || wanted.size() != 1) break;
      node = node.at(wanted.iterator().next());
      if (node == null) return Stream.empty();
    }
    List<String> fields = new ArrayList<>(order.keySet());
    if (level == 0 || !keys().subList(level, keys().size()).equals(fields)) return null;
    List<Boolean> isUp = new ArrayList<>();
    for (Object direction : order.values()) isUp.add(((Number) direction).intValue() > 0);
    return hasOthers ? null : walk(node, isUp);
  }

  private static Stream<Integer> walk(Node node, List<Boolean> isUp) {
    if (isUp.isEmpty()) return node.positions.stream();
    List<Boolean> rest = isUp.subList(1, isUp.size());
    List<Class<?>> types = new ArrayList<>(TYPES);
    if (!isUp.get(0)) Collections.reverse(types);
    return types.stream()
        .map((type) -> node.next.getOrDefault(type, NOTHING))
        .flatMap((each) -> (isUp.get(0) ? each : each.descendingMap()).values().stream())
        .flatMap((each) -> walk(each, rest));
  }

  private void put(Node node, List<Set<Object>> values, int level, Integer position) {
    node.size += 1;
    if (level == values.size()) {
      node.positions.add(position);
      return;
    }
    for (Object value : values.get(level)) {
      Node next =
          node.next
              .computeIfAbsent(value.getClass(), (each) -> new TreeMap<>())
              .computeIfAbsent(value, (each) -> new Node());
      put(next, values, level + 1, position);
    }
  }

  private void take(Node node, List<Set<Object>> values, int level, Integer position) {
    node.size -= 1;
    if (level == values.size()) {
      node.positions.remove(position);
      return;
    }
    for (Object value : values.get(level)) {
      Node next = node.at(value);
      if (next == null) continue;
      take(next, values, level + 1, position);
      TreeMap<Object, Node> sameType = node.next.get(value.getClass());
      if (next.size == 0) sameType.remove(value);
      if (sameType.isEmpty()) node.next.remove(value.getClass());
    }
  }

  /** Along the fields: those with the values asked for, and of the first that is asked for a range, these. */
  private List<Node> find(Document query) {
    List<Node> found = List.of(root);
    for (int level = 0; level < keys().size(); level += 1) {
      String field = keys().get(level);
      Collection<Object> wanted = wantedOf(query, field);
      List<Node> next = new ArrayList<>();
      if (wanted != null) {
        for (Node node : found)
          for (Object value : wanted) if (node.at(value) != null) next.add(node.at(value));
      } else {
        Document range = rangeOf(query, field);
        if (range == null) return level == 0 ? null : found;
        for (Node node : found) next.addAll(within(node, range));
        return next;
      }
      found = next;
    }
    return found;
  }

  private static Collection<Node> within(Node node, Document range) {
    for (Map.Entry<String, Object> each : range.entrySet()) {
      if (!isBound(each)) continue;
      Object bound = plain(each.getValue());
      TreeMap<Object, Node> sameType = node.next.getOrDefault(bound.getClass(), NOTHING);
      boolean isIncluded = each.getKey().endsWith("e");
      return each.getKey().startsWith("$gt")
          ? sameType.tailMap(bound, isIncluded).values()
          : sameType.headMap(bound, isIncluded).values();
    }
    throw new IllegalArgumentException("no range: " + range);
  }

  private static boolean isBound(Map.Entry<String, Object> each) {
    return RANGES.contains(each.getKey()) && each.getValue() != null && isPlain(each.getValue());
  }

  private static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte");

  /** The values of which the field must have one; null where the query does not say so. */
  private static Collection<Object> wantedOf(Document query, String field) {
    for (Object asked : conditionsOn(query, field)) {
      if (isPlain(asked)) return Set.of(plain(asked));
      if (!(asked instanceof Document operators)) continue;
      if (operators.containsKey("$eq") && isPlain(operators.get("$eq"))) return Set.of(plain(operators.get("$eq")));
      if (operators.get("$in") instanceof Collection<?> many && many.stream().allMatch(SecondaryIndex::isPlain)) {
        Set<Object> wanted = new HashSet<>();
        for (Object each : many) wanted.add(plain(each));
        return wanted;
      }
    }
    return null;
  }

  private static Document rangeOf(Document query, String field) {
    for (Object asked : conditionsOn(query, field))
      if (asked instanceof Document operators
          && operators.entrySet().stream().anyMatch(SecondaryIndex::isBound)) return operators;
    return null;
  }

  /** At the top of the query, and in each `$and`. */
  private static List<Object> conditionsOn(Document query, String field) {
    List<Object> all = new ArrayList<>();
    for (Map.Entry<String, Object> each : query.entrySet()) {
      if (each.getKey().equals(field)) all.add(each.getValue());
      if (!each.getKey().equals("$and") || !(each.getValue() instanceof Collection<?> parts)) continue;
      for (Object part : parts) if (part instanceof Document inner) all.addAll(conditionsOn(inner, field));
    }
    return all;
  }

  /** For each field its values: of a list each member, else one. */
  private List<Set<Object>> valuesOf(Document document) {
    List<Set<Object>> all = new ArrayList<>();
    for (String field : keys()) {
      Object value = Utils.getSubdocumentValue(document, field);
      Set<Object> own = new HashSet<>();
      if (value instanceof Collection<?> many) for (Object each : many) own.add(plain(each));
      else own.add(plain(value));
      // An empty list has no member, and the document is to be found by its other fields all the same.
      all.add(own.isEmpty() ? Set.of(Absent.VALUE) : own);
    }
    return all;
  }

  private static boolean isKnown(Object value) {
    return value instanceof Collection<?> many ? many.stream().allMatch(SecondaryIndex::isPlain) : isPlain(value);
  }

  private static boolean isPlain(Object value) {
    return value == null
        || value instanceof Missing
        || value instanceof String
        || value instanceof Number
        || value instanceof Instant
        || value instanceof Boolean;
  }

  /** What is in no order is not asked for by its value, and stands with what is absent. */
  private static Object plain(Object value) {
    if (value == null || value instanceof Missing || !isPlain(value)) return Absent.VALUE;
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
