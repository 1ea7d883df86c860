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
/// <param name="charts">What the page draws below, which the sparklines are made of; null for none.</param>
internal sealed class ResultMetrics(ResultScope scope, Tally now, Tally? before, ResultCharts? charts = null)
{
    private readonly CsatResult? _csat = CsatResult.FromCounts(now.Csat);
    private readonly NpsResult? _nps = NpsResult.FromCounts(now.Nps);
    private readonly MeasureTargets _targets = new(scope, scope.Filter);
    private readonly IReadOnlyList<string> _facts = MetricFacts.Of(scope);

    private string NoPrompts => RateNotes.Brief(scope.Filter);

    /// <summary>The CSAT average.</summary>
    public Metric CsatAverage() => OfScores(
        SurveyKind.Csat, "csat-average", CardWords.CsatAverage, CardWords.FormulaAverage,
        Numbers.Average(_csat?.Average), Numbers.AverageInterval(_csat?.AverageIntervalShown),
        ChangeOf(before is null ? null : ChangeTest.OfAverages(before.Csat, now.Csat, now.ThinBelow), Numbers.AverageDifference)) with
    {
        Target = _targets.Judge(Measure.CsatAverage, now),
        Spark = charts?.Spark(Measure.CsatAverage),
        Why = WhyLink.OfCompared(scope, Measure.CsatAverage, before),
    };

    /// <summary>The share of satisfied CSAT scores.</summary>
    public Metric CsatSatisfied() =>
        Share("csat-satisfied", CardWords.CsatSatisfied, CardWords.FormulaSatisfied, Segment.Satisfied) with
        {
            Target = _targets.Judge(Measure.CsatSatisfied, now),
            Spark = charts?.Spark(Measure.CsatSatisfied),
            Why = WhyLink.OfCompared(scope, Measure.CsatSatisfied, before),
        };

    /// <summary>The NPS.</summary>
    public Metric Nps() => OfScores(
        SurveyKind.Nps, "nps", CardWords.Nps, CardWords.FormulaNps,
        Numbers.Nps(_nps?.Score), Numbers.NpsInterval(_nps?.Interval),
        ChangeOf(before is null ? null : ChangeTest.OfNps(before.Nps, now.Nps, now.ThinBelow), Numbers.NpsDifference)) with
    {
        Target = _targets.Judge(Measure.Nps, now),
        Spark = charts?.Spark(Measure.Nps),
        Why = WhyLink.OfCompared(scope, Measure.Nps, before),
    };

    /// <summary>The share of promoters.</summary>
    public Metric Promoters() => Share("promoters", CardWords.Promoters, CardWords.FormulaPromoters, Segment.Promoters);

    /// <summary>The share of detractors; more of them is no good news, and the card says "up" all the same.</summary>
    public Metric Detractors() => Share("detractors", CardWords.Detractors, CardWords.FormulaDetractors, Segment.Detractors);

    /// <summary>How many prompts were sent.</summary>
    public Metric Sent() => new()
    {
        Key = "sent",
        Label = CardWords.Sent,
        Value = now.Sent == 0 ? Numbers.None : Numbers.Count(now.Sent),
        Basis = now.Sent == 0 ? NoPrompts : Phrases.Of(CardWords.AnsweredSoFar, Numbers.Count(now.Answered)),
        Spark = charts?.Spark("sent", tally => tally.Sent, tally => tally.Sent, MeasureScale.Counts),
        Before = before is null or { Sent: 0 } ? null : Numbers.Count(before.Sent),
        IsCompared = before is not null,
        Formula = CardWords.FormulaSent,
        Facts = _facts,
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
            Basis = now.Sent == 0 ? NoPrompts : Phrases.Count(now.Sent, CardWords.OnePrompt, CardWords.ManyPrompts),
            Spark = charts?.Spark(Measure.ResponseRate),
            IsThin = rate is not null && now.IsThin(rate.Total),
            Target = _targets.Judge(Measure.ResponseRate, now),
            Change = ChangeOf(
                before is null ? null : ChangeTest.OfShares(before.Answered, before.Sent, now.Answered, now.Sent, now.ThinBelow),
                Numbers.PercentDifference),
            IsCompared = before is not null,
            Formula = CardWords.FormulaRate,
            Facts = _facts,
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
            Basis = PartOf(now.Commented, now.Scored),
            IsThin = rate is not null && now.IsThin(rate.Total),
            Spark = charts?.Spark(
                "comments",
                tally => RateResult.FromCounts(tally.Commented, tally.Scored)?.Share,
                tally => tally.Scored,
                Measure.ResponseRate.Scale),
            Change = ChangeOf(
                before is null
                    ? null
                    : ChangeTest.OfShares(before.Commented, before.Scored, now.Commented, now.Scored, now.ThinBelow),
                Numbers.PercentDifference),
            IsCompared = before is not null,
            Formula = CardWords.FormulaComments,
            Facts = _facts,
            Href = now.Commented == 0 ? null : scope.RowsOf(scope.Filter with { HasComment = true }),
        };
    }

    /// <summary>How many scores there are, or how many of those that are chosen.</summary>
    public Metric Scored()
    {
        var chosen = scope.Filter.Scores;
        var count = chosen.IsEmpty ? now.Scored : now.In(chosen);
        var earlier = chosen.IsEmpty ? before?.Scored : before?.In(chosen);
        return new()
        {
            Key = "scored",
            Label = CardWords.Scored,
            Value = count == 0 ? Numbers.None : Numbers.Count(count),
            Basis = count == 0 ? CardWords.NoScores
                : chosen.IsEmpty ? $"{Numbers.Count(now.Csat.Total)} CSAT, {Numbers.Count(now.Nps.Total)} NPS"
                : PartOf(count, now.Scored),
            Spark = charts?.Spark(
                "scored", tally => chosen.IsEmpty ? tally.Scored : tally.In(chosen), tally => tally.Scored, MeasureScale.Counts),
            Before = earlier is null or 0 ? null : Numbers.Count(earlier.Value),
            IsCompared = before is not null,
            Formula = CardWords.FormulaScored,
            Facts = _facts,
            Href = count == 0 ? null : scope.RowsOf(scope.Filter),
        };
    }

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
            IsThin = n > 0 && now.IsThin(n),
            Change = change,
            IsCompared = before is not null,
            Formula = formula,
            Facts = _facts,
            Href = n == 0 ? null : scope.RowsOf(scope.Filter with { Kind = kind }),
        };
    }

    /// <summary>The share of a segment, with the way to its own answers.</summary>
    private Metric Share(string key, string label, string formula, Segment segment)
    {
        var (kind, scores) = (segment.Kind(), segment.Scores());
        var (hits, n) = (now.In(scores), now.Of(kind).Total);
        var share = RateResult.FromCounts(hits, n);
        var change = before is null ? null : ChangeTest.OfShares(before.In(scores), before.Of(kind).Total, hits, n, now.ThinBelow);
        return OfScores(
            kind, key, label, formula,
            Numbers.Percent(share?.Share), Numbers.PercentInterval(share?.Interval), ChangeOf(change, Numbers.PercentDifference)) with
        {
            Basis = PartOf(hits, n),
            Href = hits == 0 ? null : scope.RowsOf(scope.Filter with { Kind = kind, Scores = scores }),
        };
    }

    private static string PartOf(long hits, long n) =>
        n == 0 ? CardWords.NoScores : Phrases.Of(CardWords.PartOf, Numbers.Count(hits), Scores(n));

    private static string Scores(long count) =>
        count == 0 ? CardWords.NoScores : Phrases.Count(count, CardWords.OneScore, CardWords.ManyScores);

    private static MetricChange? ChangeOf(Change? change, Func<double, string> format) =>
        change is null ? null : new MetricChange(change.Verdict, format(change.Difference));
}
