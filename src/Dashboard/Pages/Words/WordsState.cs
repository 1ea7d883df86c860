using Dashboard.Charts.Bars;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Terms;
using Dashboard.Controls;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting.Words;
using Dashboard.Formats;
using Dashboard.Rendering;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Words;

/// <summary>One list of words and phrases.</summary>
/// <param name="Title">What it is called beside the others of its language.</param>
/// <param name="Head">What stands over it.</param>
/// <param name="Rows">The terms; none where none stands out.</param>
/// <param name="Fill">What their bars are filled with.</param>
public sealed record WordsPanel(string Title, ChartHead Head, IReadOnlyList<TermRow> Rows, string Fill);

/// <summary>What the page shows for one address and one viewer.</summary>
/// <param name="Scope">Who looks, and at what.</param>
/// <param name="Report">What is written.</param>
public sealed record WordsState(ResultScope Scope, WordsReport Report)
{
    /// <summary>So many languages stand open; what the others write is rendered when it is asked for.</summary>
    private const int MostOpen = 2;

    /// <summary>The languages that most is written in.</summary>
    public IEnumerable<LanguageWords> Open => Report.Languages.Take(MostOpen);

    /// <summary>The other languages.</summary>
    public IEnumerable<LanguageWords> Folded => Report.Languages.Skip(MostOpen);

    /// <summary>How many comments are in none of the languages.</summary>
    public int Elsewhere => Report.Comments - Report.Languages.Sum(language => language.Comments);

    /// <summary>The surveys of which there are scores in several languages, each with the number that is shown of it.</summary>
    public IEnumerable<Measure> Compared => new[] { Measure.CsatAverage, Measure.Nps }
        .Where(measure => Report.Scores.Count(language => measure.Of(language.Now) is not null) > 1);

    /// <summary>What stands over a number by language.</summary>
    public ChartHead HeadOf(Measure measure) => ChartHeads.For(
        Scope,
        $"words-by-language-{measure.Key}",
        Phrases.Of(WordsPageWords.ByLanguage, measure.Name),
        Phrases.Of(WordsPageWords.Commented, Numbers.Count(Sum.Of(measure.Kind!.Value).Total)),
        measure);

    /// <summary>A number by language.</summary>
    public IReadOnlyList<BarRow> RowsOf(Measure measure) => RenderCache.GetOrRender<IReadOnlyList<BarRow>>(
        Report,
        (Scope.Query, Scope.Filter, measure),
        () =>
        [
            .. from language in Report.Scores
               let reading = measure.Of(language.Now)
               where reading is not null
               select new BarRow
               {
                   Name = LanguageNames.Of(language.Language),
                   Reading = reading,
                   Change = MeasureChanges.Of(measure, language.Before, language.Now),
                   Href = Scope.RowsOf(Scope.Filter with { Kind = measure.Kind, Languages = [language.Language] }),
               },
        ]);

    /// <summary>The number of all languages together.</summary>
    public double? MiddleOf(Measure measure) => measure.Of(Sum)?.Value;

    private Tally Sum => Report.Scores.Aggregate(Tally.Empty, (sum, language) => sum.Plus(language.Now));

    /// <summary>The lists of a language.</summary>
    public IReadOnlyList<WordsPanel> PanelsOf(LanguageWords words)
    {
        var code = LanguageCodes.CodeOf(words.Language);
        var basis = Phrases.Of(WordsPageWords.LowAndHigh, Numbers.Count(words.Low), Numbers.Count(words.High));
        return
        [
            Panel("low", WordsPageWords.MarksLow, basis, WordsPageWords.WhatMarks, Rows(words, words.MarksLow, false), Fills.Detractor),
            Panel("high", WordsPageWords.MarksHigh, basis, WordsPageWords.WhatMarks, Rows(words, words.MarksHigh, false), Fills.Promoter),
            .. Report.Compared is { } compared
                ? [Panel(
                    "new",
                    WordsPageWords.New,
                    Phrases.Of(WordsPageWords.NewSince, Counted(words), Dates.Period(compared)),
                    WordsPageWords.WhatIsNew,
                    Rows(words, words.New, true),
                    Fills.Passive)]
                : Array.Empty<WordsPanel>(),
        ];

        // Whoever goes from chart to chart by ear hears of which language each is.
        WordsPanel Panel(string name, string title, string of, string explanation, IReadOnlyList<TermRow> rows, string fill) => new(
            title,
            Head(
                $"words-{code}-{name}",
                Phrases.Of(WordsPageWords.InLanguage, title, LanguageNames.Of(words.Language)),
                of,
                explanation),
            rows,
            fill);
    }

    /// <summary>How much is written in a language: "1,234 comments".</summary>
    public static string Counted(LanguageWords words) => Counted(words.Comments);

    /// <summary>So many comments, in words.</summary>
    public static string Counted(int comments) => Phrases.Count(comments, WordsPageWords.OneComment, WordsPageWords.ManyComments);

    private ChartHead Head(string name, string title, string basis, string explanation) =>
        new(name, title, $"{basis} · {Dates.Period(Scope.Filter.Period)} · {Dates.Zone(Scope.Zone)}")
        {
            Explanation = unique => ExplanationTemplate.Render(
                unique, title, explanation, [WordsPageWords.HowCounted, WordsPageWords.HowSure, basis, .. MetricFacts.Of(Scope)]),
        };

    private IReadOnlyList<TermRow> Rows(LanguageWords words, IReadOnlyList<MarkingTerm> terms, bool isNew) =>
        RenderCache.GetOrRender<IReadOnlyList<TermRow>>(
            terms,
            (Scope.Query, Scope.Filter, words.Language, isNew),
            () => [.. terms.Select(term => Row(term, isNew))]);

    private Reading Judged(Reading reading) => reading with { ThinBelow = Scope.Filter.Conventions.ThinBelow };

    private TermRow Row(MarkingTerm term, bool isNew) =>
        new(term.Text, term.Comments, term.Z, Scope.RowsOf(Scope.Filter with { Term = term.Key }))
        {
            Before = isNew ? term.ComparedComments : null,
            Csat = term.Csat is { } csat ? Judged(new Reading(csat.Average, csat.AverageIntervalShown, csat.N)) : null,
            Nps = term.Nps is { } nps ? Judged(new Reading(nps.Score, nps.Interval, nps.N)) : null,
        };
}
