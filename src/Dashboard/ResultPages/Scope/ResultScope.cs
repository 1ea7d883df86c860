using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.ResultPages.Scope;

/// <summary>What every page of results knows before its own numbers: who looks, at what, and how complete that is.</summary>
public sealed record ResultScope
{
    /// <summary>Who is looking.</summary>
    public required Viewer Viewer { get; init; }

    /// <summary>What they may filter by.</summary>
    public required FilterChoices Choices { get; init; }

    /// <summary>What the URL asked for.</summary>
    public required FilterReading Reading { get; init; }

    /// <summary>How complete the results are.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Whose days these are.</summary>
    public required ReportingZone Zone { get; init; }

    /// <summary>Today in <see cref="Zone"/>.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What is set and noted beside results; of it nothing follows about them.</summary>
    public Plan Plan { get; init; } = Plan.Empty;

    /// <summary>What is shown.</summary>
    public ReportView View => Reading.View;

    /// <summary>Which results.</summary>
    public ReportFilter Filter => Reading.Filter;

    /// <summary>What decides which results are read: two scopes that ask the same get the same.</summary>
    internal ResultQuestion Question => new(Viewer.Scope, Filter, Zone.Id);

    /// <summary>The query string that shows the same again, and that files are asked for with.</summary>
    public string Query => FilterQuery.Write(View, Choices);

    /// <summary>The last day that is confirmed in full; null while none is. What comes after it may still grow.</summary>
    public DateOnly? CompleteDay => Coverage.CompleteThrough is { } instant ? Zone.DayOf(instant).AddDays(-1) : null;

    /// <summary>
    /// Whether another scope shows the same results in the same way, to somebody who may see the same and take the same away.
    /// </summary>
    /// <param name="other">The other.</param>
    internal bool ShowsTheSameAs(ResultScope other) =>
        Question == other.Question && View == other.View && CompleteDay == other.CompleteDay && Viewer.Downloads == other.Viewer.Downloads
        && Plan == other.Plan;

    /// <summary>Whether what stands round the results is the same: filters and their choices, stamp, notices and dates.</summary>
    /// <param name="other">The other.</param>
    internal bool StandsAs(ResultScope other) =>
        View == other.View && Today == other.Today && string.Equals(Zone.Id, other.Zone.Id, StringComparison.Ordinal)
        && Viewer.Downloads == other.Viewer.Downloads && Viewer.Scope.Equals(other.Viewer.Scope) && Plan == other.Plan
        && Reading.Problems.SequenceEqual(other.Reading.Problems) && Coverage.Accounts.SequenceEqual(other.Coverage.Accounts)
        && (ReferenceEquals(Choices, other.Choices) || SameChoices.Are(Choices, other.Choices));

    /// <summary>The targets that hold for what a filter leaves.</summary>
    internal TargetsInForce TargetsOf(ReportFilter filter) => new(Plan.Targets, filter.Accounts, filter.Teams, filter.IsPart);

    /// <summary>The address of the rows behind a number: exactly these answers, those without a comment too.</summary>
    /// <param name="filter">Which answers.</param>
    public string RowsOf(ReportFilter filter) =>
        Paths.Responses + FilterQuery.Write(new ReportView(filter) { PrefersComments = true }, Choices);

    /// <summary>The same of a moving period, which the address keeps as such.</summary>
    /// <param name="preset">Which one.</param>
    /// <param name="filter">Which answers; its days and what they are compared with do not count.</param>
    public string RowsOf(PeriodPreset preset, ReportFilter filter) =>
        Paths.Responses + FilterQuery.Write(
            new ReportView(filter with { Against = null }) { PrefersComments = true }.With(preset, Today), Choices);
}

/// <summary>Which results are asked for, and by whom as far as it matters.</summary>
/// <param name="Scope">Whose results the viewer sees.</param>
/// <param name="Filter">Which results.</param>
/// <param name="Zone">Whose days these are.</param>
internal sealed record ResultQuestion(ViewerScope Scope, ReportFilter Filter, string Zone);
