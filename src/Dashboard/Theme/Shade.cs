namespace Dashboard.Theme;

/// <summary>A colour as it is on a light and on a dark ground.</summary>
internal sealed record Shade(string Light, string Dark)
{
    /// <summary>As a style sheet says it: the colour scheme in force decides, also where a part of a page has one of its own.</summary>
    public string Css => string.Equals(Light, Dark, StringComparison.Ordinal) ? Light : $"light-dark({Light}, {Dark})";

    /// <summary>A colour that does not depend on the theme.</summary>
    public static Shade Always(string color) => new(color, color);
}
