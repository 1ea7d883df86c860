using System.ComponentModel;
using Dashboard.Api.Answers;
using Dashboard.Links;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Dashboard.Api.Assistants;

/// <summary>What an assistant can ask on behalf of whoever gave it their token: the same questions as programs, answered alike.</summary>
/// <param name="desk">Answers.</param>
/// <param name="accessor">Who asks.</param>
[McpServerToolType]
internal sealed class ReadingTools(ReadingDesk desk, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Nobody asks.");

    [McpServerTool(
        Name = "summary",
        Title = "Where it stands",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true)]
    [Description("CSAT, NPS, response rate and comment rate of a period, each with its 95 % interval, how many scores it rests on, and the "
        + "change against the compared period with its verdict. A change whose verdict is no_clear_change must not be called one.")]
    public async Task<SummaryAnswer> SummaryAsync(ReadingFilters? filters = null) =>
        Told<SummaryAnswer>(await desk.SummaryAsync(Http, QueryOf(filters)));

    [McpServerTool(
        Name = "trend",
        Title = "The numbers over time",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true)]
    [Description("The same numbers by day, week or month. Points that are not complete may still grow.")]
    public async Task<TrendAnswer> TrendAsync(
        [Description("day, week or month; by the length of the period unless said.")] string? by = null, ReadingFilters? filters = null) =>
        Told<TrendAnswer>(await desk.TrendAsync(Http, QueryOf(filters, (QueryNames.Grain, by))));

    [McpServerTool(
        Name = "breakdown",
        Title = "The numbers of groups",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true)]
    [Description("The same numbers of teams, agents, accounts, questions, tags or topics side by side, in the order of their names: "
        + "differences within chance are no ranking.")]
    public async Task<BreakdownAnswer> BreakdownAsync(
        [Description("team, agent, account, question, family, weekday, tag or topic.")] string group, ReadingFilters? filters = null) =>
        Told<BreakdownAnswer>(await desk.BreakdownAsync(Http, QueryOf(filters, (ReadingNames.Group, group))));

    [McpServerTool(
        Name = "reasons",
        Title = "What moved a number",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true)]
    [Description("How much of a change between two periods comes from each team, agent, question, tag, topic, language and so on: by other "
        + "scores (rate), and by more or fewer of them (mix). Only parts whose verdict is up or down may be claimed.")]
    public async Task<ReasonsAnswer> ReasonsAsync(
        [Description("csat_average, csat_satisfied or nps.")] string measure, ReadingFilters? filters = null) =>
        Told<ReasonsAnswer>(await desk.ReasonsAsync(Http, QueryOf(filters, (QueryNames.Measure, measure))));

    private static QueryCollection QueryOf(ReadingFilters? filters, params IEnumerable<(string Name, string? Value)> more) =>
        (filters ?? new ReadingFilters()).ToQuery(more);

    private static T Told<T>(ReadingOutcome outcome) => outcome switch
    {
        { Answer: T answer } => answer,
        { Faults.Count: > 0 } => throw new McpException(string.Join(' ', outcome.Faults.Select(fault => fault.Sentence))),
        _ => throw new McpException("Whoever gave this token may read no reports."),
    };
}
