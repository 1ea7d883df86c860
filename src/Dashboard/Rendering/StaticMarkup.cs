using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Dashboard.Rendering;

/// <summary>
/// Renders plain elements, as Razor writes them, into one piece of markup. A circuit keeps forty bytes, twice, for every element, attribute
/// and text of a page, and compares them one by one with every new answer; a mark or a table row that is one piece costs it once, and is
/// exchanged whole when it changes.
/// </summary>
[SuppressMessage(
    "Usage",
    "BL0006:Do not use RenderTree types",
    Justification = "What a fragment renders can be read in no other way; tests render every chart.")]
internal static class StaticMarkup
{
    // A new answer mostly changes the last mark and the last row of a chart: so many are sent again with it. What comes before them seldom
    // changes, and lies together in larger pieces.
    private const int LastTogether = 16;
    private const int EarlierTogether = 64;

    // Encodes what means something in HTML, and leaves letters of all scripts as they are.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // https://html.spec.whatwg.org/multipage/syntax.html#void-elements: they have no content and no end tag.
    private static readonly FrozenSet<string> VoidElements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /// <summary>The markup of a fragment; texts and attribute values are encoded.</summary>
    /// <param name="fragment">Elements, attributes and texts.</param>
    /// <returns>One piece of markup.</returns>
    /// <exception cref="ArgumentException">
    /// It holds a component, an event handler or a reference, which live in the page and not in its text.
    /// </exception>
    public static MarkupString From(RenderFragment fragment)
    {
        using var builder = new RenderTreeBuilder();
        fragment(builder);
        var frames = builder.GetFrames();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteAll(text, frames.Array.AsSpan(0, frames.Count));
        return new MarkupString(text.ToString());
    }

    /// <summary>Many pieces as few: what lies together is exchanged together.</summary>
    /// <param name="pieces">The pieces in order.</param>
    /// <returns>The same markup, in fewer pieces.</returns>
    public static IReadOnlyList<MarkupString> Bundle(IEnumerable<MarkupString> pieces)
    {
        var all = pieces.ToArray();
        var earlier = Math.Max(0, all.Length - LastTogether);
        return [.. all[..earlier].Chunk(EarlierTogether).Append(all[earlier..]).Where(bundle => bundle.Length > 0).Select(Joined)];
    }

    private static MarkupString Joined(MarkupString[] bundle) => new(string.Concat(bundle.Select(piece => piece.Value)));

    private static void WriteAll(StringWriter text, ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var next = 0; next < frames.Length;)
            next += Write(text, frames[next..]);
    }

    /// <returns>How many frames it has written.</returns>
    private static int Write(StringWriter text, ReadOnlySpan<RenderTreeFrame> frames)
    {
        switch (frames[0].FrameType)
        {
            case RenderTreeFrameType.Text:
                Encoder.Encode(text, frames[0].TextContent);
                return 1;
            case RenderTreeFrameType.Markup:
                text.Write(frames[0].MarkupContent);
                return 1;
            case RenderTreeFrameType.Region:
                WriteAll(text, frames[1..frames[0].RegionSubtreeLength]);
                return frames[0].RegionSubtreeLength;
            case RenderTreeFrameType.Element:
                WriteElement(text, frames[..frames[0].ElementSubtreeLength]);
                return frames[0].ElementSubtreeLength;
            default:
                throw new ArgumentException($"A {frames[0].FrameType} cannot be rendered into markup.", nameof(frames));
        }
    }

    private static void WriteElement(StringWriter text, ReadOnlySpan<RenderTreeFrame> frames)
    {
        text.Write('<');
        text.Write(frames[0].ElementName);
        var inner = 1;
        for (; inner < frames.Length && frames[inner].FrameType is RenderTreeFrameType.Attribute; inner++)
            WriteAttribute(text, frames[inner]);
        text.Write('>');
        if (VoidElements.Contains(frames[0].ElementName))
            return;
        WriteAll(text, frames[inner..]);
        text.Write("</");
        text.Write(frames[0].ElementName);
        text.Write('>');
    }

    private static void WriteAttribute(StringWriter text, RenderTreeFrame frame)
    {
        if (frame.AttributeValue is not (string or true))
            throw new ArgumentException($"The attribute {frame.AttributeName} has no text.", nameof(frame));
        text.Write(' ');
        text.Write(frame.AttributeName);
        text.Write("=\"");
        Encoder.Encode(text, frame.AttributeValue as string ?? string.Empty);
        text.Write('"');
    }
}
