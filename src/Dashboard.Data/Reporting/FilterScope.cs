using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Which results a filter leaves, whoever looks: within one kind of choice any of what is chosen, and of the kinds each. It is said here
/// and nowhere else, once for each way in which results are reached: a query, a cell, a search, a signal.
/// </summary>
public sealed class FilterScope(ReportFilter filter)
{
    private static readonly IReadOnlyList<QuestionVariant> KnownQuestions =
    [
        .. Enum.GetValues<SurveyKind>().SelectMany(QuestionVariants.All),
    ];

    /// <summary>Whether results of an agent in a team may be among them; what else is asked for, a signal does not say.</summary>
    public bool Includes(AgentInTeam agent) => filter.Teams.Allows(agent.TeamId) && filter.Agents.Allows(agent.AgentId);

    /// <summary>Feedback, under the whole filter but its days, and the words and languages of comments.</summary>
    /// <param name="zone">Whose weekdays and hours they are.</param>
    internal IQueryable<StoredFeedback> Narrow(IQueryable<StoredFeedback> feedback, ReportingZone zone)
    {
        var matching = OfAnswers(OfTags(OfQuestions(OfPeople(feedback))));
        return NamesClock ? new ClockTest(filter, zone).Narrow(matching) : matching;
    }

    /// <summary>
    /// Cells, by what they are about and their weekday; hours are for whoever reads what a cell holds. Scores, comment and words do not
    /// belong to it: a sum of chosen scores means nothing, so sums leave them out and pages say so.
    /// </summary>
    internal Predicate<Cell> OfCells() => new CellTest(filter).Holds;

    /// <summary>Comments, by what they are about and when; their scores and words do not belong to it.</summary>
    /// <param name="zone">Whose weekdays and hours they are.</param>
    internal Predicate<Comment> OfComments(ReportingZone zone)
    {
        var test = new CellTest(filter);
        if (!NamesClock)
            return test.Holds;
        var clocks = new DaysByHour(zone);
        return comment => test.Holds(comment)
            && filter.Weekdays.Allows(clocks.DayOf(comment.ScoredAt).DayOfWeek) && filter.Hours.Allows(clocks.HourOf(comment.ScoredAt));
    }

    /// <summary>A search, which knows the comments of scored feedback; its words and days are its own.</summary>
    /// <param name="zone">Whose weekdays and hours they are.</param>
    internal SearchQuestion Narrow(SearchQuestion question, ReportingZone zone)
    {
        if (NamesClock)
            question = new ClockTest(filter, zone).Narrow(question);
        question = With(question, filter.Accounts, SearchFacet.Account);
        question = With(question, filter.Teams, SearchFacet.Team);
        question = With(question, filter.Agents, SearchFacet.Agent);
        question = With(question, filter.Tags, SearchFacet.Tag);
        question = With(question, filter.Languages, SearchFacet.Language);
        question = With(question, filter.Questions, asked => SearchFacet.Question(asked.Kind, asked.Variant));
        if (filter.Kind is { } kind)
            question = question.With(SearchFacet.Kind(kind));
        return OfScores(OfFamilies(question));
    }

    private bool NamesClock => !filter.Weekdays.IsEmpty || !filter.Hours.IsEmpty;

    private static SearchQuestion With<T>(SearchQuestion question, Chosen<T> chosen, Func<T, string> facet)
        where T : struct => chosen.IsEmpty ? question : question.With([.. chosen.Values.Select(facet)]);

    private SearchQuestion OfScores(SearchQuestion question)
    {
        if (filter.Scores.IsEmpty)
            return question;
        if (OneSet is { } scores)
            return question.With([.. scores.Scores.Select(SearchFacet.Score)]);

        // Either it is of the other survey, or it has one of the scores.
        return question
            .With([SearchFacet.Kind(SurveyKind.Csat), .. filter.Scores.Nps.Scores.Select(SearchFacet.Score)])
            .With([SearchFacet.Kind(SurveyKind.Nps), .. filter.Scores.Csat.Scores.Select(SearchFacet.Score)]);
    }

    // The scores where the survey need not be asked: that of the filter, or both alike as far as CSAT has such scores.
    private ScoreSet? OneSet => filter.Kind is { } kind ? filter.Scores[kind]
        : SurveyScores.OfAny(filter.Scores.Nps) == filter.Scores ? filter.Scores.Nps
        : null;

    private SearchQuestion OfFamilies(SearchQuestion question)
    {
        if (filter.Families.IsEmpty)
            return question;

        // Unknown is what nobody can list, so the others are listed that are not asked for.
        return filter.Families.Contains(QuestionFamily.Unknown)
            ? question with { NoneOf = [.. question.NoneOf, .. Facets(isAskedFor: false)] }
            : question.With([.. Facets(isAskedFor: true)]);
    }

    private IEnumerable<string> Facets(bool isAskedFor) => KnownQuestions
        .Where(known => filter.Families.Contains(known.Family) == isAskedFor)
        .Select(known => SearchFacet.Question(known.Kind, known.Id));

    private IQueryable<StoredFeedback> OfPeople(IQueryable<StoredFeedback> feedback)
    {
        if (!filter.Accounts.IsEmpty)
        {
            var accounts = filter.Accounts.Values.ToArray();
            feedback = feedback.Where(row => accounts.Contains(row.AccountId));
        }

        if (!filter.Teams.IsEmpty)
        {
            var teams = filter.Teams.Values.ToArray();
            feedback = feedback.Where(row => row.TeamId != null && teams.Contains(row.TeamId.Value));
        }

        if (filter.Agents.IsEmpty)
            return feedback;
        var agents = filter.Agents.Values.ToArray();
        return feedback.Where(row => row.AgentId != null && agents.Contains(row.AgentId.Value));
    }

    private IQueryable<StoredFeedback> OfQuestions(IQueryable<StoredFeedback> feedback)
    {
        if (filter.Kind is { } kind)
            feedback = feedback.Where(row => row.Kind == kind);
        if (!filter.Questions.IsEmpty)
            feedback = Among(feedback, filter.Questions.Values);
        return filter.Families.IsEmpty ? feedback : OfFamilies(feedback);
    }

    private IQueryable<StoredFeedback> OfFamilies(IQueryable<StoredFeedback> feedback)
    {
        var isUnknownToo = filter.Families.Contains(QuestionFamily.Unknown);
        var listed = KnownQuestions
            .Where(known => filter.Families.Contains(known.Family) != isUnknownToo)
            .Select(known => (known.Kind, known.Id));
        return isUnknownToo ? NotAmong(feedback, listed) : Among(feedback, listed);
    }

    private static IQueryable<StoredFeedback> Among(
        IQueryable<StoredFeedback> feedback,
        IEnumerable<(SurveyKind Kind, int Variant)> questions)
    {
        var (csat, nps) = BySurvey(questions);
        return feedback.Where(row => (row.Kind == SurveyKind.Csat && csat.Contains(row.QuestionVariant))
            || (row.Kind == SurveyKind.Nps && nps.Contains(row.QuestionVariant)));
    }

    private static IQueryable<StoredFeedback> NotAmong(
        IQueryable<StoredFeedback> feedback,
        IEnumerable<(SurveyKind Kind, int Variant)> questions)
    {
        var (csat, nps) = BySurvey(questions);
        return feedback.Where(row => (row.Kind == SurveyKind.Csat && !csat.Contains(row.QuestionVariant))
            || (row.Kind == SurveyKind.Nps && !nps.Contains(row.QuestionVariant)));
    }

    private static (int[] Csat, int[] Nps) BySurvey(IEnumerable<(SurveyKind Kind, int Variant)> questions)
    {
        var bySurvey = questions.ToLookup(question => question.Kind, question => question.Variant);
        return ([.. bySurvey[SurveyKind.Csat]], [.. bySurvey[SurveyKind.Nps]]);
    }

    private IQueryable<StoredFeedback> OfTags(IQueryable<StoredFeedback> feedback)
    {
        if (filter.Tags.IsEmpty)
            return feedback;
        var parts = filter.Tags.Values.Select(TagSet.PartOf).ToArray();
        if (parts is not [var part])
            return feedback.Where(row => parts.Any(one => row.Tags.Contains(one)));
        return feedback.Where(row => row.Tags.Contains(part));
    }

    private IQueryable<StoredFeedback> OfAnswers(IQueryable<StoredFeedback> feedback)
    {
        feedback = OfScores(feedback);

        // By the comment's time, which every comment has: unlike the comment it is in the index.
        return filter.HasComment switch
        {
            true => feedback.Where(row => row.CommentedAt != null),
            false => feedback.Where(row => row.CommentedAt == null),
            null => feedback,
        };
    }

    private IQueryable<StoredFeedback> OfScores(IQueryable<StoredFeedback> feedback)
    {
        if (filter.Scores.IsEmpty)
            return feedback;
        if (OneSet is { } only)
        {
            var scores = only.Scores.ToArray();
            return feedback.Where(row => scores.Contains(row.Score!.Value));
        }

        var (csat, nps) = (filter.Scores.Csat.Scores.ToArray(), filter.Scores.Nps.Scores.ToArray());
        return feedback.Where(row => (row.Kind == SurveyKind.Csat && csat.Contains(row.Score!.Value))
            || (row.Kind == SurveyKind.Nps && nps.Contains(row.Score!.Value)));
    }
}
