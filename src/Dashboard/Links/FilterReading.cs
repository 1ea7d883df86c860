using Dashboard.Data.Access;
using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>What a URL asked for, made fit to run.</summary>
/// <param name="View">What to show; where a value was wrong, its default.</param>
/// <param name="Problems">What was wrong, for the reader.</param>
public sealed record FilterReading(ReportView View, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>Which results.</summary>
    public ReportFilter Filter => View.Filter;

    /// <summary>The same for whoever asks, to whom "mine" is theirs.</summary>
    public FilterReading AskedBy(Viewer viewer) => this with { View = View with { Filter = Filter.AskedBy(viewer.UserId) } };
}

/// <summary>One value of a URL that cannot be used.</summary>
/// <param name="Name">The parameter, as in <see cref="QueryNames"/>.</param>
/// <param name="Value">What it said.</param>
/// <param name="Sentence">The whole complaint in the reader's language, naming both and what is shown instead.</param>
public sealed record FilterProblem(string Name, string Value, string Sentence);
