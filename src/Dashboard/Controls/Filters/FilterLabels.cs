using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.Controls.Filters;

/// <summary>The filter in words.</summary>
internal static class FilterLabels
{
    /// <summary>A moving period.</summary>
    public static string Of(PeriodPreset preset) => preset switch
    {
        PeriodPreset.Today => ControlWords.Today,
        PeriodPreset.Yesterday => ControlWords.Yesterday,
        PeriodPreset.LastWeek => ControlWords.LastWeek,
        PeriodPreset.Last7Days => ControlWords.Last7Days,
        PeriodPreset.Last90Days => ControlWords.Last90Days,
        PeriodPreset.Last365Days => ControlWords.Last365Days,
        PeriodPreset.ThisMonth => ControlWords.ThisMonth,
        PeriodPreset.LastMonth => ControlWords.LastMonth,
        PeriodPreset.ThisQuarter => ControlWords.ThisQuarter,
        PeriodPreset.LastQuarter => ControlWords.LastQuarter,
        PeriodPreset.ThisYear => ControlWords.ThisYear,
        _ => ControlWords.Last30Days,
    };

    /// <summary>The days that are shown: the moving period's name, or the days themselves.</summary>
    public static string Days(ReportView view) => view.Preset is { } preset ? Of(preset) : Dates.Period(view.Filter.Period);

    /// <summary>What the period is compared with.</summary>
    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.SamePeriodLastYear => ControlWords.CompareYear,
        Comparison.SameWeekdays => ControlWords.CompareWeekdays,
        Comparison.None => ControlWords.CompareNone,
        _ => ControlWords.ComparePrevious,
    };

    /// <summary>What the period is compared with, its days where they are chosen by themselves.</summary>
    public static string ComparisonOf(ReportFilter filter) => filter is { Compare: Comparison.OwnDays, Against: { } days }
        ? Phrases.Of(ControlWords.CompareDays, Dates.Period(days))
        : Of(filter.Compare);

    /// <summary>What a point over time stands for.</summary>
    public static string Of(Grain grain) => grain switch
    {
        Grain.Week => ControlWords.ByWeek,
        Grain.Month => ControlWords.ByMonth,
        _ => ControlWords.ByDay,
    };

    /// <summary>The survey.</summary>
    public static string Of(SurveyKind kind) => kind == SurveyKind.Nps ? ControlWords.Nps : ControlWords.Csat;

    /// <summary>A family of questions, with its survey.</summary>
    public static string Of(QuestionFamily family) => family switch
    {
        QuestionFamily.CsatBusiness => ControlWords.FamilyCsatBusiness,
        QuestionFamily.CsatSpeedAndResolution => ControlWords.FamilyCsatSpeed,
        QuestionFamily.CsatPerson => ControlWords.FamilyCsatPerson,
        QuestionFamily.CsatPurchaseOrVisit => ControlWords.FamilyCsatPurchase,
        QuestionFamily.NpsRecommend => ControlWords.FamilyNpsRecommend,
        QuestionFamily.NpsShop => ControlWords.FamilyNpsShop,
        _ => ControlWords.FamilyUnknown,
    };

    /// <summary>A segment and its scores: Detractors (0–6).</summary>
    public static string Of(Segment segment)
    {
        var scores = segment.Scores()[segment.Kind()].Scores.ToList();
        return $"{NameOf(segment)} ({(scores is [var only] ? $"{only}" : $"{scores[0]}–{scores[^1]}")})";
    }

    /// <summary>A day of the week.</summary>
    public static string Of(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    /// <summary>An hour of the day: 9:00–10:00.</summary>
    public static string OfHour(int hour) => Phrases.Of(ControlWords.HourIs, hour, hour + 1);

    /// <summary>The names of all scores that are chosen.</summary>
    public static string Names(SurveyScores scores) => string.Join(", ", ScoreChips(scores).Select(chip => chip.Text));

    /// <summary>Which scores are left: all, what is chosen, or how many choices there are.</summary>
    public static string Of(SurveyScores scores) => ScoreChips(scores).ToList() switch
    {
        [] => ControlWords.AllScores,
        [var only] => only.Text,
        var several => Phrases.Of(ControlWords.ManyScores, Numbers.Count(several.Count)),
    };

    /// <summary>What is chosen: its name, or how many there are.</summary>
    /// <param name="chosen">Something.</param>
    /// <param name="choices">The names.</param>
    /// <param name="many">The words for several, as in "{0} teams".</param>
    public static string Of(Chosen<int> chosen, IReadOnlyList<Choice> choices, string many) =>
        chosen.Only is { } only ? NameOf(only, choices) : Phrases.Of(many, Numbers.Count(chosen.Values.Count));

    /// <summary>What is chosen: all, its name, or how many there are.</summary>
    /// <param name="chosen">What is chosen.</param>
    /// <param name="choices">The names.</param>
    /// <param name="all">The words for no choice, which is all.</param>
    /// <param name="many">The words for several, as in "{0} teams".</param>
    public static string Of(Chosen<int> chosen, IReadOnlyList<Choice> choices, string all, string many) =>
        chosen.IsEmpty ? all : Of(chosen, choices, many);

    /// <summary>How many filters are in force: Filters (3).</summary>
    public static string Count(int filters) =>
        filters == 0 ? ControlWords.Filters : Phrases.Of(ControlWords.FiltersInForce, Numbers.Count(filters));

    /// <summary>The whole in one line that leaves nothing out, for paper.</summary>
    public static string Sentence(ReportView view, FilterChoices choices) =>
        string.Join(
            " · ",
            [
                Dates.Period(view.Filter.Period),
                .. view.PrefersComments ? Array.Empty<string>() : [ComparisonOf(view.Filter)],
                .. IsFirstView(view) ? [Of(hasComment: true)] : Array.Empty<string>(),
                .. Chips(view, choices).Select(chip => chip.Text),
            ]);

    /// <summary>Everything that leaves results out, one by one.</summary>
    public static IReadOnlyList<FilterChip> Chips(ReportView view, FilterChoices choices) =>
        [.. People(view, choices), .. Questions(view), .. Tags(view, choices), .. Clock(view), .. Answers(view)];

    /// <summary>The same view with no result left out; one that begins with those that have a comment keeps to them.</summary>
    public static ReportView Cleared(ReportView view) => view with
    {
        Filter = new ReportFilter
        {
            Period = view.Filter.Period,
            Unit = view.Filter.Unit,
            Compare = view.Filter.Compare,
            Against = view.Filter.Against,
            Conventions = view.Filter.Conventions,
            HasComment = IsFirstView(view) ? true : null,
        },
    };

    private static IEnumerable<FilterChip> People(ReportView view, FilterChoices choices) =>
    [
        .. Each(ControlWords.Account, view.Filter.Accounts, choices.Accounts, less => FilterChange.Accounts(view, less)),
        .. Each(ControlWords.Team, view.Filter.Teams, choices.Teams, less => FilterChange.Teams(view, less)),
        .. Each(ControlWords.Agent, view.Filter.Agents, choices.Agents, less => FilterChange.Agents(view, less)),
    ];

    private static IEnumerable<FilterChip> Questions(ReportView view)
    {
        var filter = view.Filter;
        if (filter is { Kind: { } kind, Families.IsEmpty: true, Questions.IsEmpty: true, Scores.IsEmpty: true })
            yield return Chip(view, filter with { Kind = null }, ControlWords.Survey, Of(kind));
        foreach (var family in filter.Families)
            yield return new(Text(ControlWords.Questions, Of(family)), FilterChange.Families(view, filter.Families.Without(family)));
        foreach (var question in filter.Questions)
            yield return new FilterChip(Text(ControlWords.Question, Of(question)), FilterChange.WithoutQuestion(view, question));
    }

    private static IEnumerable<FilterChip> Tags(ReportView view, FilterChoices choices) =>
    [
        .. Each(ControlWords.Tag, view.Filter.Tags, choices.Tags, less => FilterChange.Tags(view, less)),
        .. Each(ControlWords.Topic, view.Filter.Topics, FilterOptions.Topics(choices), less => FilterChange.Topics(view, less)),
    ];

    private static IEnumerable<FilterChip> Clock(ReportView view)
    {
        var (days, hours) = (view.Filter.Weekdays, view.Filter.Hours);
        foreach (var day in ClockQuery.WeekdaysFrom(view.Filter.Conventions.WeekStart).Where(days.Contains))
            yield return new FilterChip(Text(ControlWords.Weekday, Of(day)), FilterChange.Weekdays(view, days.Without(day)));
        foreach (var hour in hours)
            yield return new FilterChip(Text(ControlWords.Hour, OfHour(hour)), FilterChange.Hours(view, hours.Without(hour)));
    }

    private static IEnumerable<FilterChip> Answers(ReportView view)
    {
        var filter = view.Filter;
        foreach (var (text, scores) in ScoreChips(filter.Scores))
            yield return new FilterChip(Text(ControlWords.Scores, text), FilterChange.Scores(view, filter.Scores.Without(scores)));
        if (filter.HasComment is { } hasComment && !IsFirstView(view))
            yield return new(Of(hasComment), view with { Filter = filter with { HasComment = null } });
        if (filter.Search is { } words)
            yield return Chip(view, filter with { Search = null }, ControlWords.Search, words);
        foreach (var language in filter.Languages)
        {
            yield return new FilterChip(
                Text(ControlWords.Language, LanguageNames.Of(language)),
                FilterChange.Languages(view, filter.Languages.Without(language)));
        }

        if (filter.Term is { } term)
            yield return Chip(view, filter with { Term = null }, ControlWords.Term, term.Text);
        if (filter.Review is { } review)
            yield return Chip(view, filter with { Review = null, Reviewer = null }, ControlWords.Review, ReviewTexts.Of(review));
    }

    // What a page begins with is no choice of its reader; it says so itself.
    private static bool IsFirstView(ReportView view) => view is { PrefersComments: true, Filter.HasComment: true };

    private static IEnumerable<FilterChip> Each(
        string label, Chosen<int> chosen, IReadOnlyList<Choice> choices, Func<Chosen<int>, ReportView> show) =>
        chosen.Values.Select(id => new FilterChip(Text(label, NameOf(id, choices)), show(chosen.Without(id))));

    private static FilterChip Chip(ReportView view, ReportFilter without, string label, string value) =>
        new(Text(label, value), view with { Filter = without });

    private static string Text(string label, string value) => $"{label}: {value}";

    private static string Of((SurveyKind Kind, int Variant) question) =>
        QuestionVariants.Text(question.Kind, question.Variant, null) ?? Numbers.Count(question.Variant);

    private static IEnumerable<(string Text, SurveyScores Scores)> ScoreChips(SurveyScores scores)
    {
        foreach (var segment in Segments.In(scores))
            yield return (Of(segment), segment.Scores());
        var beside = Segments.Beside(scores);
        foreach (var kind in Enum.GetValues<SurveyKind>().Where(kind => !beside[kind].IsEmpty))
            yield return ($"{Of(kind)} {Of(beside[kind])}", SurveyScores.Of(kind, beside[kind]));
    }

    private static string Of(ScoreSet scores) => string.Join(", ", scores.Scores.Select(score => Numbers.Count(score)));

    private static string NameOf(Segment segment) => segment switch
    {
        Segment.Detractors => ControlWords.Detractors,
        Segment.Passives => ControlWords.Passives,
        Segment.Promoters => ControlWords.Promoters,
        Segment.Unsatisfied => ControlWords.Unsatisfied,
        Segment.Neither => ControlWords.Neither,
        _ => ControlWords.Satisfied,
    };

    private static string Of(bool hasComment) => hasComment ? ControlWords.WithComment : ControlWords.WithoutComment;

    private static string NameOf(int id, IReadOnlyList<Choice> choices) =>
        choices.FirstOrDefault(choice => choice.Id == id)?.Name ?? Numbers.None;
}
