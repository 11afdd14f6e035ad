package fr.parvis.console.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** The shelter that the demonstration wants to build, drawn: a photo would be of somebody's village. */
final class Drawing {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private Drawing() {}

    /**
     * As a PNG file.
     *
     * @param roofed whether its roof is on already
     */
    static byte[] shelter(boolean roofed) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8fbbd6), 0, 520, new Color(0xf6e7cf)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        hill(pen, new Color(0x9db58a), 430, 90);
        hill(pen, new Color(0x7d9f6b), 500, -60);
        pen.setColor(new Color(0xb9a88a));
        pen.fillRect(0, 640, WIDTH, 160);
        pen.setColor(new Color(0xd8cab0));
        pen.fillRect(0, 636, WIDTH, 14);
        tree(pen, 150, 600, 130);
        tree(pen, 1060, 590, 150);
        shelter(pen, roofed);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void hill(Graphics2D pen, Color colour, int top, int shift) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, HEIGHT);
        hill.lineTo(0, top + 80);
        hill.curveTo(300 + shift, top - 90, 600 + shift, top + 120, WIDTH, top - 20);
        hill.lineTo(WIDTH, HEIGHT);
        hill.closePath();
        pen.setColor(colour);
        pen.fill(hill);
    }

    private static void tree(Graphics2D pen, int x, int ground, int size) {
        pen.setColor(new Color(0x6b5138));
        pen.fillRect(x - 12, ground - size / 2, 24, size / 2 + 60);
        pen.setColor(new Color(0x4f7a4a));
        pen.fill(new Ellipse2D.Double(x - size * 0.75, ground - size * 1.9, size * 1.5, size * 1.6));
    }

    private static void shelter(Graphics2D pen, boolean roofed) {
        Color wood = new Color(0x8a5a33);
        pen.setColor(new Color(0xc89b6a));
        if (roofed) {
            pen.fillRect(400, 400, 420, 240);
        }
        pen.setColor(wood);
        for (int x : new int[] {390, 600, 810}) {
            pen.fillRect(x, 360, 22, 300);
        }
        pen.fillRect(440, 560, 330, 20);
        pen.fillRect(460, 580, 16, 70);
        pen.fillRect(734, 580, 16, 70);
        pen.setStroke(new BasicStroke(16));
        pen.drawLine(350, 372, 610, 262);
        pen.drawLine(610, 262, 872, 372);
        pen.drawLine(360, 372, 862, 372);
        if (roofed) {
            Path2D roof = new Path2D.Double();
            roof.moveTo(330, 380);
            roof.lineTo(610, 245);
            roof.lineTo(892, 380);
            roof.closePath();
            pen.setColor(new Color(0xa8492f));
            pen.fill(roof);
        }
    }
}
