using Dashboard.Charts.Measures;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>The numbers of a period as cards; each page takes those that it is about.</summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="now">The period's totals.</param>
/// <param name="before">The compared period's totals; null when nothing is compared.</param>
internal sealed class ResultMetrics(ResultScope scope, Tally now, Tally? before)
{
    private readonly CsatResult? _csat = CsatResult.FromCounts(now.Csat);
    private readonly NpsResult? _nps = NpsResult.FromCounts(now.Nps);

    private readonly MeasureTargets _targets = new(scope, scope.Filter);

    private IReadOnlyList<string> Facts => MetricFacts.Of(scope);

    /// <summary>The CSAT average.</summary>
    public Metric CsatAverage() => OfScores(
        SurveyKind.Csat, "csat-average", CardWords.CsatAverage, CardWords.FormulaAverage,
        Numbers.Average(_csat?.Average), Numbers.AverageInterval(_csat?.AverageIntervalShown),
        ChangeOf(before is null ? null : ChangeTest.OfAverages(before.Csat, now.Csat), Numbers.AverageDifference)) with
    {
        Target = _targets.Judge(Measure.CsatAverage, now),
    };

    /// <summary>The share of satisfied CSAT scores.</summary>
    public Metric CsatSatisfied() => OfScores(
        SurveyKind.Csat, "csat-satisfied", CardWords.CsatSatisfied, CardWords.FormulaSatisfied,
        Numbers.Percent(_csat?.SatisfiedShare), Numbers.PercentInterval(_csat?.SatisfiedInterval),
        ChangeOf(SatisfiedChange(), Numbers.PercentDifference)) with
    {
        Target = _targets.Judge(Measure.CsatSatisfied, now),
    };

    /// <summary>The NPS.</summary>
    public Metric Nps() => OfScores(
        SurveyKind.Nps, "nps", CardWords.Nps, CardWords.FormulaNps,
        Numbers.Nps(_nps?.Score), Numbers.NpsInterval(_nps?.Interval),
        ChangeOf(before is null ? null : ChangeTest.OfNps(before.Nps, now.Nps), Numbers.NpsDifference)) with
    {
        Target = _targets.Judge(Measure.Nps, now),
    };

    /// <summary>The share of promoters.</summary>
    public Metric Promoters() => NpsShare("promoters", CardWords.Promoters, CardWords.FormulaPromoters, ScoreRules.Promoters);

    /// <summary>The share of detractors; more of them is no good news, and the card says "up" all the same.</summary>
    public Metric Detractors() => NpsShare("detractors", CardWords.Detractors, CardWords.FormulaDetractors, ScoreRules.Detractors);

    /// <summary>How many prompts were sent.</summary>
    public Metric Sent() => new()
    {
        Key = "sent",
        Label = CardWords.Sent,
        Value = now.Sent == 0 ? Numbers.None : Numbers.Count(now.Sent),
        Basis = now.Sent == 0 ? CardWords.NoPrompts : Phrases.Of(CardWords.AnsweredSoFar, Numbers.Count(now.Answered)),
        Before = before is null or { Sent: 0 } ? null : Numbers.Count(before.Sent),
        IsCompared = before is not null,
        Formula = CardWords.FormulaSent,
        Facts = Facts,
    };

    /// <summary>The share of prompts that were answered.</summary>
    public Metric ResponseRate()
    {
        var rate = RateResult.FromCounts(now.Answered, now.Sent);
        return new()
        {
            Key = "response-rate",
            Label = CardWords.ResponseRate,
            Value = Numbers.Percent(rate?.Share),
            Interval = Numbers.PercentInterval(rate?.Interval),
            Basis = now.Sent == 0 ? CardWords.NoPrompts : Phrases.Count(now.Sent, CardWords.OnePrompt, CardWords.ManyPrompts),
            IsThin = rate is { IsThin: true },
            Target = _targets.Judge(Measure.ResponseRate, now),
            Change = ChangeOf(
                before is null ? null : ChangeTest.OfShares(before.Answered, before.Sent, now.Answered, now.Sent),
                Numbers.PercentDifference),
            IsCompared = before is not null,
            Formula = CardWords.FormulaRate,
            Facts = Facts,
        };
    }

    /// <summary>The share of scored answers with a comment.</summary>
    public Metric CommentRate()
    {
        var rate = RateResult.FromCounts(now.Commented, now.Scored);
        return new()
        {
            Key = "comment-rate",
            Label = CardWords.CommentRate,
            Value = Numbers.Percent(rate?.Share),
            Interval = Numbers.PercentInterval(rate?.Interval),
            Basis = Scores(now.Scored),
            IsThin = rate is { IsThin: true },
            Change = ChangeOf(
                before is null ? null : ChangeTest.OfShares(before.Commented, before.Scored, now.Commented, now.Scored),
                Numbers.PercentDifference),
            IsCompared = before is not null,
            Formula = CardWords.FormulaComments,
            Facts = Facts,
            Href = now.Commented == 0 ? null : scope.RowsOf(scope.Filter with { HasComment = true }),
        };
    }

    /// <summary>How many scores there are.</summary>
    public Metric Scored() => new()
    {
        Key = "scored",
        Label = CardWords.Scored,
        Value = now.Scored == 0 ? Numbers.None : Numbers.Count(now.Scored),
        Basis = now.Scored == 0 ? CardWords.NoScores : $"{Numbers.Count(now.Csat.Total)} CSAT, {Numbers.Count(now.Nps.Total)} NPS",
        Before = before is null or { Scored: 0 } ? null : Numbers.Count(before.Scored),
        IsCompared = before is not null,
        Formula = CardWords.FormulaScored,
        Facts = Facts,
        Href = now.Scored == 0 ? null : scope.RowsOf(scope.Filter),
    };

    /// <summary>A number of all scores of a survey.</summary>
    private Metric OfScores(SurveyKind kind, string key, string label, string formula, string value, string interval, MetricChange? change)
    {
        var n = now.Of(kind).Total;
        return new()
        {
            Key = key,
            Label = label,
            Value = value,
            Interval = interval,
            Basis = Scores(n),
            IsThin = n > 0 && Confidence.IsThin(n),
            Change = change,
            IsCompared = before is not null,
            Formula = formula,
            Facts = Facts,
            Href = n == 0 ? null : scope.RowsOf(scope.Filter with { Kind = kind }),
        };
    }

    private Metric NpsShare(string key, string label, string formula, ScoreSet scores)
    {
        var share = RateResult.FromCounts(now.Nps.In(scores), now.Nps.Total);
        var change = before is null
            ? null
            : ChangeTest.OfShares(before.Nps.In(scores), before.Nps.Total, now.Nps.In(scores), now.Nps.Total);
        return OfScores(
            SurveyKind.Nps,
            key,
            label,
            formula,
            Numbers.Percent(share?.Share),
            Numbers.PercentInterval(share?.Interval),
            ChangeOf(change, Numbers.PercentDifference)) with
        {
            Href = share is null or { Hits: 0 } ? null : scope.RowsOf(scope.Filter with { Kind = SurveyKind.Nps, Scores = scores }),
        };
    }

    private static string Scores(long count) =>
        count == 0 ? CardWords.NoScores : Phrases.Count(count, CardWords.OneScore, CardWords.ManyScores);

    private static MetricChange? ChangeOf(Change? change, Func<double, string> format) =>
        change is null ? null : new MetricChange(change.Verdict, format(change.Difference));

    private Change? SatisfiedChange() => CsatResult.FromCounts(before?.Csat ?? ScoreCounts.Empty) is { } then && _csat is not null
        ? ChangeTest.OfShares(then.Satisfied, then.N, _csat.Satisfied, _csat.N)
        : null;
}
