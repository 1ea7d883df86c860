using Dashboard.Api.Pages;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Links;

namespace Dashboard.Api;

/// <summary>Takes the questions of programs, however they come: reads what is asked for, writes it down, and answers.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="readings">Answers.</param>
/// <param name="pages">Single answers.</param>
/// <param name="journal">Writes it down.</param>
internal sealed class ReadingDesk(FileRequests requests, Readings readings, ResponsePages pages, ReadingJournal journal)
{
    /// <summary>By what results can be broken down.</summary>
    public static IReadOnlyList<BreakdownBy> Groups { get; } =
    [
        BreakdownBy.Team, BreakdownBy.Agent, BreakdownBy.Account, BreakdownBy.Question, BreakdownBy.Family, BreakdownBy.Weekday,
        BreakdownBy.Tag, BreakdownBy.Topic,
    ];

    public Task<ReadingOutcome> SummaryAsync(HttpContext http, IQueryCollection query) => AnswerAsync(
        http, query, new(Paths.ApiSummary), async asked => await readings.SummaryAsync(asked, http.RequestAborted));

    public Task<ReadingOutcome> TrendAsync(HttpContext http, IQueryCollection query) => AnswerAsync(
        http, query, new(Paths.ApiTrend), async asked => await readings.TrendAsync(asked, http.RequestAborted));

    public Task<ReadingOutcome> BreakdownAsync(HttpContext http, IQueryCollection query) => AnswerAsync(
        http,
        query,
        new(Paths.ApiBreakdown, ReadingNames.Group),
        Groups,
        async (asked, by) => await readings.BreakdownAsync(asked, by, http.RequestAborted));

    public Task<ReadingOutcome> ReasonsAsync(HttpContext http, IQueryCollection query) => AnswerAsync(
        http,
        query,
        new(Paths.ApiReasons, QueryNames.Measure),
        Enum.GetValues<ScoreMeasure>(),
        async (asked, measure) => await readings.ReasonsAsync(asked, measure, http.RequestAborted));

    /// <summary>One page of single answers.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="query">For which.</param>
    /// <param name="most">The most that there are on a page.</param>
    public async Task<ReadingOutcome> ResponsesAsync(HttpContext http, IQueryCollection query, int most = ResponsePages.Most)
    {
        var question = new Question(Paths.ApiResponses);
        var (asked, refusal) = await AskAsync(http, query, question);
        if (asked is null)
            return refusal!;
        string? limit = query[QueryNames.Limit];
        if (ResponsePages.LimitOf(limit, most) is not { } rows)
            return ReadingOutcome.Wrong(ReadingFault.NotUpTo(QueryNames.Limit, limit, most));
        var page = await pages.ReadAsync(asked, rows, query[QueryNames.Cursor], http.RequestAborted);
        if (page.Answer is not { } answer)
            return ReadingOutcome.Wrong(page.Fault!);
        await journal.NoteRowsAsync(http, asked.Viewer, page.Asked.DetailsOf(question.Path), answer.Responses.Count);
        return ReadingOutcome.Of(answer, asked.Viewer);
    }

    /// <summary>The same where one more choice has to be made.</summary>
    private Task<ReadingOutcome> AnswerAsync<TChoice>(
        HttpContext http,
        IQueryCollection query,
        Question question,
        IReadOnlyList<TChoice> choices,
        Func<FileRequest, TChoice, Task<object>> read)
        where TChoice : struct, Enum
    {
        string? word = query[question.Choice!];
        return ReadingJson.Find(word, choices) is { } choice
            ? AnswerAsync(http, query, question, asked => read(asked, choice))
            : Task.FromResult(ReadingOutcome.Wrong(
                ReadingFault.NotOneOf(question.Choice!, word, choices.Select(ReadingJson.WordOf))));
    }

    private async Task<ReadingOutcome> AnswerAsync(
        HttpContext http, IQueryCollection query, Question question, Func<FileRequest, Task<object>> read)
    {
        var (asked, refusal) = await AskAsync(http, query, question);
        if (asked is null)
            return refusal!;
        var details = asked.DetailsOf(question.Path);
        await journal.NoteAsync(
            http, asked.Viewer, question.Choice is { } choice ? $"{details}, {choice}={query[choice]}" : details);
        return ReadingOutcome.Of(await read(asked), asked.Viewer);
    }

    /// <summary>Reads what is asked for; or why it is not answered.</summary>
    private async Task<(FileRequest? Asked, ReadingOutcome? Refusal)> AskAsync(
        HttpContext http, IQueryCollection query, Question question)
    {
        if (query.Keys.Except(question.Names, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
            return (null, ReadingOutcome.Wrong(ReadingFault.Unknown(unknown, question.Names)));
        var (asked, problems) = await requests.AskAsync(http.User, query, http.RequestAborted);
        return asked is null ? (null, ReadingOutcome.Wrong([.. problems.Select(ReadingFault.Of)])) : (asked, null);
    }

    /// <summary>What is asked.</summary>
    /// <param name="Path">Its address, as the audit log says it.</param>
    /// <param name="Choice">The parameter that must be said.</param>
    private sealed record Question(string Path, string? Choice = null)
    {
        /// <summary>The parameters that it takes.</summary>
        public IReadOnlyList<string> Names => ReadingNames.Of(Path);
    }
}
