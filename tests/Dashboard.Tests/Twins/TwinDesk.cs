using System.Text.Json;
using System.Text.RegularExpressions;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Csat;
using Dashboard.Pages.Feedback;
using Dashboard.Pages.Nps;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Prompts;
using Dashboard.Pages.Responses;
using Dashboard.Pages.Teams;
using Dashboard.Pages.Topics;
using Dashboard.Pages.Why;
using Dashboard.Pages.Words;
using Dashboard.ResultPages.Frame;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>The pages of one of two stores, in front of one person.</summary>
internal sealed partial class TwinDesk(OverviewDesk desk) : IAsyncDisposable
{
    private const string Days = TwinWorld.Days;

    private const string Halves = TwinWorld.TwoHalves;

    private static readonly ReportFilter February = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private const string Segments =
        "&segment=detractors&segment=passives&segment=promoters&segment=unsatisfied&segment=neither&segment=satisfied";

    private const string Hours = TwinWorld.Hours;

    public DataHost Host => desk.Host;

    public static async Task<TwinDesk> OpenAsync(TwinWorld world, TwinPerson person, OwnFeedback own, string[] ownAgents)
    {
        var host = await DataHost.StartAsync();
        await world.PlantAsync(host.Services, own, ownAgents);
        await BeginProgressAsync(host);
        await SetTargetsAsync(host);
        await TwinTalks.NoteAsync(host, own, ownAgents);
        await person.EnterAsync(host.Get<UserRegistry>(), Xunit.TestContext.Current.CancellationToken);
        return new TwinDesk(await OverviewDesk.OverAsync(host, person.Role));
    }

    /// <summary>Everything that a page of results can show, by what it is.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PagesAsync() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["overview"] = await MarkupAsync<OverviewPage>($"/?{Days}"),
        ["overview, lowest first"] = await MarkupAsync<OverviewPage>($"/?{Days}&comments=low"),
        ["overview, compared"] = await MarkupAsync<OverviewPage>("/?from=2026-02-15&to=2026-02-28&compare=previous"),
        ["csat"] = await MarkupAsync<CsatPage>($"/csat?{Days}"),
        ["nps"] = await MarkupAsync<NpsPage>($"/nps?{Days}"),
        ["why, average"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=csat-average"),
        ["why, NPS"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=nps"),
        ["why, split"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=csat-satisfied&split=team:t-11/agent"),
        ["why, split by hour"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=csat-average&split=team:t-11/hour"),
        ["why, split of closings"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=csat-average&split=hand-overs:1/agent"),
        ["why, split of answers without a comment"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=nps&split=language:none/team"),
        ["words"] = await MarkupAsync<WordsPage>($"/words?{Days}"),
        ["teams, compared"] = await MarkupAsync<TeamsPage>($"/teams?{Halves}"),
        ["teams"] = await MarkupAsync<TeamsPage>($"/teams?{Days}"),
        ["teams, by answers"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&sort=-csat-scores"),
        ["agents of a team"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11"),
        ["numbers of a team"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11&tab=numbers"),
        ["questions and tags of a team"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11&tab=topics"),
        ["comments of a team"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11&tab=comments"),
        ["sheet of an agent"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11&agent=a-11"),
        ["topics"] = await MarkupAsync<TopicsPage>($"/topics?{Days}"),
        ["topics, compared"] = await MarkupAsync<TopicsPage>($"/topics?{Halves}"),
        ["overview, of a topic"] = await MarkupAsync<OverviewPage>($"/?{Days}&topic=1"),
        ["csat, of no topic"] = await MarkupAsync<CsatPage>($"/csat?{Days}&topic=none"),
        ["why, split by topic"] = await MarkupAsync<WhyPage>($"/why?{Halves}&measure=csat-average&split=team:t-11/topic"),
        ["responses, of topics"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&topic=1&topic=2"),
        ["prompts"] = await MarkupAsync<PromptsPage>($"/prompts?{Days}"),
        ["responses"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}"),
        ["responses, all"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&comment=all"),
        ["responses, lowest first"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&sort=low"),
        ["responses, of a team"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&team=t-11"),
        ["responses, searched"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&q=parcel"),
        ["overview, of segments"] = await MarkupAsync<OverviewPage>($"/?{Days}{Segments}"),
        ["responses, of segments"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}{Segments}"),
        ["prompts, of some hours"] = await MarkupAsync<PromptsPage>($"/prompts?{Days}{Hours}"),
        ["csat, of some hours"] = await MarkupAsync<CsatPage>($"/csat?{Days}{Hours}"),
        ["responses, of some hours"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}{Hours}"),
        ["responses, to follow up"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&comment=all&review=open"),
        ["responses, of a term"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&term=und-parcel"),
        ["responses, of a language"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&language=und"),
        ["words of a language"] = await MarkupAsync<WordsPage>($"/words?{Days}&language=und"),
        ["rows, newest first"] = await RowsAsync(ResponseOrder.NewestFirst, null),
        ["rows, lowest first"] = await RowsAsync(ResponseOrder.LowScoresFirst, null),
        ["rows, searched"] = await RowsAsync(ResponseOrder.NewestFirst, "parcel"),
        ["what moved"] = await WhatMovedAsync(),
        ["responses, by score and comment"] = await MarkupAsync<ResponsesPage>($"/responses?{Days}&kind=csat&score=1,2,3,4,5&comment=yes"),
    };

    /// <summary>What is shown to everybody alike, however one asks for oneself.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RefusalsAsync() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["overview of oneself"] = await MarkupAsync<OverviewPage>($"/?{Days}&agent={TwinWorld.Own}"),
        ["agent page of oneself"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11&agent={TwinWorld.Own}"),
        ["sheet of oneself"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&agent={TwinWorld.Own}&tab=coaching"),
        ["what moved oneself"] = await MarkupAsync<WhyPage>($"/why?{Halves}&agent={TwinWorld.Own}&split=agent:{TwinWorld.Own}/tag"),
        ["comments about oneself"] = await MarkupAsync<TeamsPage>($"/teams?{Days}&team=t-11&agent={TwinWorld.Own}&tab=comments"),
        ["answer to oneself"] = await AnswerAsync("90001"),
    };

    /// <summary>How many scores with words somebody sees.</summary>
    public async Task<long> CommentsAsync(Viewer viewer) => (await desk.Host.Get<ResponsesPageQuery>().TotalAsync(
        viewer,
        February with { HasComment = true },
        Xunit.TestContext.Current.CancellationToken)).Count;

    public IRenderedComponent<TPage> Show<TPage>(string address)
        where TPage : ResultPage => desk.Show<TPage>(address);

    public Task ReadAgainAsync<TPage>(IRenderedComponent<TPage> page, TimeSpan passing)
        where TPage : ResultPage => desk.ReadAgainAsync(page, passing);

    /// <summary>
    /// What the reader's browser is sent, without the numbers by which Blazor finds its own handlers and what MudBlazor names at random.
    /// </summary>
    public static string Text(string markup) => Handlers().Replace(markup, "");

    // So that what is said of them is made of what the person sees.
    private static async Task SetTargetsAsync(DataHost host)
    {
        (TargetMeasure Measure, double Value)[] targets =
        [
            (TargetMeasure.CsatAverage, 3), (TargetMeasure.CsatSatisfied, 0.5), (TargetMeasure.Nps, 0), (TargetMeasure.ResponseRate, 0.6),
        ];
        var (from, token) = (new DateOnly(2026, 1, 1), Xunit.TestContext.Current.CancellationToken);
        foreach (var (measure, value) in targets)
        {
            var draft = new TargetDraft(measure, Audience.All, from, value);
            Assert.Equal(PlanProblem.None, await host.Get<TargetEditor>().AddAsync(DataHost.Manager, draft, token));
        }
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private async Task<string> MarkupAsync<TPage>(string address)
        where TPage : ResultPage
    {
        var page = desk.Show<TPage>(address);
        await Until.TrueAsync(
            () => page.FindAll(".skeleton, .skeleton-chart, .skeleton-card, .response.waiting").Count == 0,
            $"{address} is read to its end");
        var text = Text(page.Markup);
        await desk.DisposeComponentsAsync();
        return text;
    }

    /// <summary>The rows themselves, all of their fields and in their order: a list on a page draws only those in view.</summary>
    private async Task<string> RowsAsync(ResponseOrder order, string? search)
    {
        var rows = await desk.Host.Get<ResponsesPageQuery>().RowsAsync(
            await ViewerAsync(),
            February with { Search = search },
            new ResponseWindow(0, 1_000, order),
            Xunit.TestContext.Current.CancellationToken);
        Assert.NotEmpty(rows);
        return JsonSerializer.Serialize(rows);
    }

    /// <summary>Every number of which the reasons of a change are made, and those of the first team by agent.</summary>
    private async Task<string> WhatMovedAsync()
    {
        var viewer = await ViewerAsync();
        var query = desk.Host.Get<WhatMovedQuery>();
        var question = new MoveQuestion(
            new ReportFilter { Period = new Period(new DateOnly(2026, 2, 15), new DateOnly(2026, 2, 28)) }, ScoreMeasure.CsatAverage);
        var report = await query.RunAsync(viewer, question, Xunit.TestContext.Current.CancellationToken);
        var team = report.Breakdowns[0].Parts[0].Key;
        var split = await query.SplitAsync(
            viewer, question, BreakdownBy.Team, team, Enum.GetValues<BreakdownBy>(), Xunit.TestContext.Current.CancellationToken);
        return JsonSerializer.Serialize(report) + JsonSerializer.Serialize(split);
    }

    private async Task<Viewer> ViewerAsync()
    {
        await using var store = desk.Host.OpenStore();
        var user = await store.Users.Select(row => row.Id).SingleAsync();
        return await desk.Host.Get<ViewerReader>().ForAsync(user, Xunit.TestContext.Current.CancellationToken);
    }

    private async Task<string> AnswerAsync(string id)
    {
        var page = desk.Render<FeedbackPage>(parameters => parameters.Add(answer => answer.FeedbackId, id));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".skeleton")), Until.Patience);
        var text = Text(page.Markup);
        await desk.DisposeComponentsAsync();
        return text;
    }

    private static async Task BeginProgressAsync(DataHost host)
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var store = host.OpenStore();
        var account = await store.Accounts.Select(row => row.Id).SingleAsync();
        store.SyncProgress.Add(
            new SyncProgress
            {
                AccountId = account,
                HistoryFrom = start,
                CompleteThrough = start.AddDays(58),
                LastPulledAt = start,
            });
        await store.SaveChangesAsync();
    }

    [GeneratedRegex(
        "\\s(?:blazor:[a-zA-Z:]+|blazor:elementReference|_bl_[0-9a-f-]+)=\"[^\"]*\""
            + "|\\s(?:id|aria-controls|aria-labelledby)=\"(?:tablist-[^\"]*|chip-container-[^\"]*|tab[a-z0-9]{8})\"",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handlers();
}
