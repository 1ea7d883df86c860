namespace Dashboard.Links;

/// <summary>The names and fixed words of the filter in URLs; kept stable, because people bookmark and mail them.</summary>
internal static class QueryNames
{
    /// <summary>The first day, ISO, included.</summary>
    public const string From = "from";

    /// <summary>The last day, ISO, included.</summary>
    public const string To = "to";

    /// <summary>An account's handle.</summary>
    public const string Account = "account";

    /// <summary>A team's id at the help desk.</summary>
    public const string Team = "team";

    /// <summary>An agent's id at the help desk.</summary>
    public const string Agent = "agent";

    /// <summary><see cref="KindCsat"/> or <see cref="KindNps"/>.</summary>
    public const string Kind = "kind";

    /// <summary><see cref="ComparePrevious"/>, <see cref="CompareYear"/> or <see cref="CompareNone"/>.</summary>
    public const string Compare = "compare";

    /// <summary>CSAT alone.</summary>
    public const string KindCsat = "csat";

    /// <summary>NPS alone.</summary>
    public const string KindNps = "nps";

    /// <summary>As many days right before; the default.</summary>
    public const string ComparePrevious = "previous";

    /// <summary>The same dates a year earlier.</summary>
    public const string CompareYear = "year";

    /// <summary>No comparison.</summary>
    public const string CompareNone = "none";
}
