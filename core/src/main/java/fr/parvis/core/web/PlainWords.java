package fr.parvis.core.web;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes a formatted text where there is no bold type and nothing to click on. */
final class PlainWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();
    private int depth;

    private PlainWords() {}

    static String of(Node document) {
        PlainWords plain = new PlainWords();
        document.accept(plain);
        return plain.words.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean afterList = paragraph.getPrevious() instanceof ListBlock;
        if (paragraph.getParent() instanceof Document) {
            words.append(afterList ? "\n" : "\n\n");
        } else if (paragraph.getPrevious() != null) {
            words.append('\n').append("  ".repeat(depth));
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        visit((ListBlock) list);
    }

    @Override
    public void visit(OrderedList list) {
        visit((ListBlock) list);
    }

    private void visit(ListBlock list) {
        depth++;
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            words.append('\n').append("  ".repeat(depth - 1));
            words.append(list instanceof OrderedList ? number++ + ". " : "- ");
            visitChildren(item);
        }
        depth--;
        if (list.getParent() instanceof Document) {
            words.append('\n');
        }
    }

    @Override
    public void visit(Link link) {
        int start = words.length();
        visitChildren(link);
        String address = link.getDestination().replaceFirst("(?i)^(?:mailto|tel):", "");
        if (!words.substring(start).equals(address)) {
            words.append(" (").append(address).append(')');
        }
    }

    @Override
    public void visit(SoftLineBreak line) {
        words.append('\n');
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }
}
