using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Moves;
using Dashboard.Controls;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Formats;
using Dashboard.Rendering;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Reasons;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Why;

/// <summary>One list of parts.</summary>
/// <param name="Head">What stands over it.</param>
/// <param name="Rows">Its parts.</param>
public sealed record WhyPanel(ChartHead Head, IReadOnlyList<MoveRow> Rows);

/// <summary>What the page shows for one address and one viewer.</summary>
/// <param name="Scope">Who looks, and at what.</param>
/// <param name="Report">The numbers.</param>
/// <param name="View">What is explained.</param>
public sealed record WhyState(ResultScope Scope, WhyReport Report, WhyView View)
{
    /// <summary>How many parts of a list can be split further: more would be a list of links.</summary>
    private const int MostSplit = 3;

    /// <summary>What part of the least span of an axis a side of the bars shows at least.</summary>
    private const double LeastOfSpan = 0.05;

    /// <summary>The number.</summary>
    public Measure Measure => View.Measure;

    /// <summary>The lists: one that has but one group says nothing.</summary>
    public IReadOnlyList<WhyPanel> Panels => [.. Lists.Select(Panel)];

    /// <summary>The part that is split further; null for none.</summary>
    public WhyPanel? Split => Report.Split is not { } split
        ? null
        : new WhyPanel(
            SplitHead(split), Rows(split.Split, (Look, split.By, split.Group.Key), part => RowsOf(split, part), canSplit: false));

    /// <summary>Without the split that was asked for; null where none was.</summary>
    public string? Unsplit => Report.Asked is null ? null : Address(Scope.Filter, null);

    /// <summary>How far the bars of all lists reach.</summary>
    public double Most => MoveReach.MostOf(
        Lists.Concat(Report.Split is { } split ? [split.Split] : []).SelectMany(list => list.Parts).Select(part => part.Part),
        LeastOfSpan * Measure.Scale.LeastSpan);

    private IEnumerable<MovedBy> Lists => Report.Moved.Breakdowns.Where(list => list.Overlap || list.Parts.Count > 1);

    private object Look => (Scope.Query, Scope.Filter, View.Measure);

    private string Basis => Phrases.Of(
        WhyWords.Basis,
        Numbers.Count(Report.Moved.Number?.CountBefore ?? 0),
        Numbers.Count(Report.Moved.Number?.CountAfter ?? 0));

    /// <summary>The same about another number.</summary>
    public string Href(Measure measure) => WhyLink.Of(Scope, measure);

    private WhyPanel Panel(MovedBy list) => new(
        Head($"why-{WhySplit.WordOf(list.By)}", Phrases.Of(WhyWords.ChangeBy, Measure.Name, ReasonNames.Of(list.By)), []) with
        {
            Note = ReasonNames.NoteOf(list.By),
        },
        Rows(list, (Look, list.By), part => Narrowed(list.By, part), canSplit: true));

    private ChartHead SplitHead(MovedSplit split)
    {
        var reason = new ReasonSentences(Measure).Reason(split);
        var title = Phrases.Of(
            WhyWords.SplitBy,
            ReasonNames.Of(split.By, split.Group),
            Measure.WriteDifference(split.Group.Part.Total.Value),
            ReasonNames.Of(split.Split.By));
        return Head("why-split", title, [WhyWords.PiecesRateAndMix]) with
        {
            Note = string.Join(' ', new[] { reason, ReasonNames.NoteOf(split.Split.By) }.Where(note => !string.IsNullOrEmpty(note))),
        };
    }

    private string HowSure => Phrases.Of(WhyWords.HowSure, Numbers.Count(Scope.Filter.Conventions.ThinBelow));

    private ChartHead Head(string name, string title, IReadOnlyList<string> more)
    {
        var days = Dates.Period(Report.Moved.After);
        var compared = Report.Moved.Before is { } before ? Phrases.Of(WhyWords.Days, days, Dates.Period(before)) : days;
        return new ChartHead(name, title, $"{Basis} · {compared} · {Dates.Zone(Scope.Zone)}")
        {
            InFile = ChartHeads.InFileOf(Report.Moved.After, Scope.Zone),
            Explanation = unique => ExplanationTemplate.Render(unique, title, WhyWords.RateAndMix, [.. more, HowSure, Basis]),
        };
    }

    // Those that are claimed first: the rest is folded.
    private IReadOnlyList<MoveRow> Rows(MovedBy list, object look, Func<MovedPart, string?> href, bool canSplit) =>
        RenderCache.GetOrRender<IReadOnlyList<MoveRow>>(
            list,
            look,
            () =>
            [
                .. list.Parts.OrderByDescending(part => part.Part.Total.IsSignificant)
                    .Select((part, place) => new MoveRow(ReasonNames.Of(list.By, part), part.Part, href(part))
                    {
                        Splits = canSplit && place < MostSplit && part.Part.Total.IsSignificant ? Splits(list.By, part) : [],
                    }),
            ]);

    private IReadOnlyList<MoveSplitLink> Splits(BreakdownBy first, MovedPart part) =>
    [
        .. Lists.Select(list => list.By).Where(second => MovedSplit.IsKnown(first, part.Key, second)).Select(second => new MoveSplitLink(
            ReasonNames.Of(second),
            Phrases.Of(WhyWords.SplitLink, ReasonNames.Of(first, part), ReasonNames.Of(second)),
            Address(Scope.Filter, WhySplit.WordOf(first, part, second)))),
    ];

    // What is narrowed to the group already leads to its answers, and so does a language, which the page itself cannot be narrowed to.
    private string? Narrowed(BreakdownBy by, MovedPart part)
    {
        if (WhyFilter.Within(Scope.Filter, by, part) is not { } filter)
            return null;
        return by is BreakdownBy.Language ? Scope.RowsOf(filter with { Kind = Measure.Kind })
            : filter == Scope.Filter ? Scope.RowsOf(filter)
            : Address(filter, null);
    }

    // A piece of a group leads to the answers of both.
    private string? RowsOf(MovedSplit split, MovedPart piece) =>
        WhyFilter.Within(Scope.Filter, split.By, split.Group) is { } group && WhyFilter.Within(group, split.Split.By, piece) is { } both
            ? Scope.RowsOf(both)
            : null;

    private string Address(ReportFilter filter, string? split) =>
        WhyLink.Of(Scope, Measure, filter) + (split is null ? "" : $"&{WhyView.SplitName}={Uri.EscapeDataString(split)}");
}
