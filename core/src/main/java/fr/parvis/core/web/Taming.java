package fr.parvis.core.web;

import java.util.Locale;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns whatever Markdown knows beyond the few signs of {@link Formatted} into text, before anything is rendered. */
final class Taming extends AbstractVisitor {

    private final boolean apart;

    /** {@code apart} makes each line a paragraph of its own. */
    Taming(boolean apart) {
        this.apart = apart;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        if (heading.getFirstChild() != null) {
            StrongEmphasis bold = new StrongEmphasis("**");
            move(heading.getFirstChild(), bold);
            Paragraph line = new Paragraph();
            line.appendChild(bold);
            heading.insertBefore(line);
        }
        heading.unlink();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        Paragraph current = paragraph;
        for (Node node = paragraph.getFirstChild();
                apart && node != null && paragraph.getParent() instanceof Document; ) {
            Node next = node.getNext();
            if (node instanceof SoftLineBreak && next != null) {
                Paragraph rest = new Paragraph();
                move(next, rest);
                node.unlink();
                current.insertAfter(rest);
                current = rest;
            }
            node = next;
        }
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String address = link.getDestination().strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("www.")) {
            address = "https://" + address;
        }
        if (!leadsOut(address)) {
            unwrap(link);
            return;
        }
        link.setDestination(address);
        link.setTitle(null);
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(address));
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        unwrap(image);
    }

    @Override
    public void visit(Code code) {
        replace(code, new Text("`" + code.getLiteral() + "`"));
    }

    @Override
    public void visit(HtmlInline tag) {
        replace(tag, new Text(tag.getLiteral()));
    }

    @Override
    public void visit(HardLineBreak line) {
        replace(line, new SoftLineBreak());
    }

    private static boolean leadsOut(String address) {
        int colon = address.indexOf(':');
        return colon > 0
                && Formatted.SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }

    private static void replace(Node node, Node other) {
        node.insertBefore(other);
        node.unlink();
    }

    /** Moves a node and all that follow it. */
    private static void move(Node first, Node to) {
        for (Node node = first; node != null; ) {
            Node next = node.getNext();
            to.appendChild(node);
            node = next;
        }
    }
}
