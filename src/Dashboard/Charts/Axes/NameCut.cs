namespace Dashboard.Charts.Axes;

/// <summary>Shortens names for places that cannot grow; the tip and the table have all of it.</summary>
internal static class NameCut
{
    /// <summary>The name, or its beginning and an ellipsis; never half a character.</summary>
    /// <param name="name">The name.</param>
    /// <param name="longest">The most characters as people count them, the ellipsis included.</param>
    public static string Of(string name, int longest)
    {
        var text = new System.Globalization.StringInfo(name);
        return text.LengthInTextElements <= longest ? name : text.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }
}
