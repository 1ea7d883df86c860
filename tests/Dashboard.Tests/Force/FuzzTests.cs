using System.Diagnostics;
using System.Net.Http.Headers;
using Dashboard.Data.Access.Tokens;
using Dashboard.Links;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Printouts;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// Whatever comes to a door, nothing behind it breaks: no answer is one of the server's own fault. A hundred tries of one seed each;
/// with <c>DASHBOARD_FUZZ_SECONDS</c> as many as fit into that time, of a seed that <c>DASHBOARD_FUZZ_SEED</c> names.
/// </summary>
public sealed class FuzzTests : IAsyncLifetime
{
    private const int UsualTries = 100;

    // A print takes two seconds, and what comes to its door is read before it.
    private readonly StandInPrinter _printer = StandInPrinter.OfPages();

    private AppHost? _host;
    private string _token = "";

    public static TheoryData<string> Doors { get; } =
        ["webhook", "conversations", "sign-in", "exports", "exports by token", "tokens", "pages of results", "pages of admins"];

    public async ValueTask InitializeAsync()
    {
        _host = await AppHost.StartAsync(
            ("Security:FormsPerMinute", "10000"), ("Security:TokenRequestsPerMinute", "100000"), _printer.Setting);
        _token = await TokenTests.MachineAsync(_host, TokenScopes.ReadReports);
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        _printer.Dispose();
    }

    [Theory, MemberData(nameof(Doors))]
    public async Task Door_WhateverComes_IsAnsweredWithoutAFaultOfOurs(string door)
    {
        var seed = FuzzRun.Seed;
        var garbage = new Garbage(seed);
        var (time, began) = (FuzzRun.Seconds, Stopwatch.GetTimestamp());
        for (var number = 0; time is { } seconds ? Stopwatch.GetElapsedTime(began).TotalSeconds < seconds : number < UsualTries; number++)
        {
            using var request = RequestFor(door, garbage);
            using var answer = await SendAsync(door, request);
            Assert.True(
                (int)answer.StatusCode < 500,
                $"seed {seed}, try {number}: {(int)answer.StatusCode} for {request.Method} {request.RequestUri}\n{garbage.Last}");
        }

        using var well = await (await _host!.AsAsync(People.Anonymous)).GetAsync(Paths.HealthReady);
        Assert.True(well.IsSuccessStatusCode);
    }

    private HttpRequestMessage RequestFor(string door, Garbage garbage) => door switch
    {
        "webhook" => Body(Paths.FeedbackWebhook, garbage.Spoil(Event(garbage)), MachineDoors.Webhook.Header),
        "conversations" => Body(Paths.ClosedConversations, garbage.Spoil(Closing(garbage)), MachineDoors.HelpDesk.Header),
        "sign-in" => new HttpRequestMessage(HttpMethod.Post, garbage.One([Paths.Login, Paths.SetPassword, Paths.Code]) + garbage.Query())
        {
            Content = new FormUrlEncodedContent(garbage.Fields()),
        },
        "exports" => new HttpRequestMessage(HttpMethod.Get, garbage.One([.. Paths.OfFiles]) + garbage.Query()),
        "exports by token" => new HttpRequestMessage(
            HttpMethod.Get, garbage.One([.. Paths.OfFiles, .. Paths.OfReadings]) + garbage.Query())
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
        },
        "tokens" => Shown(garbage.One([Paths.ApiMe, Paths.ApiMe + "/" + garbage.Address()]), garbage),
        "pages of admins" => Page(
            [Paths.AdminAccounts, Paths.AdminPeople, Paths.AdminAudit, Paths.AdminTokens, Paths.AdminSync, Paths.AuditCsv], garbage),
        _ => Page([.. Paths.OfResults, Paths.Feedback + "/" + garbage.Address()], garbage),
    };

    private async Task<HttpResponseMessage> SendAsync(string door, HttpRequestMessage request)
    {
        var person = door switch
        {
            "exports" or "pages of results" => People.Manager,
            "pages of admins" => People.Admin,
            _ => People.Anonymous,
        };
        return await (await _host!.AsAsync(person)).SendAsync(request);
    }

    private static HttpRequestMessage Page(string[] paths, Garbage garbage) => new(
        HttpMethod.Get, (garbage.IsRare ? "/" + garbage.Address() : garbage.One(paths)) + garbage.Query());

    private static HttpRequestMessage Shown(string path, Garbage garbage)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", garbage.One(["Bearer ", "Basic ", "Bearer dsh_", ""]) + garbage.Header());
        return request;
    }

    private static HttpRequestMessage Body(string path, byte[] body, AuthenticationHeaderValue credential)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.Authorization = credential;
        return request;
    }

    private static string Event(Garbage garbage) => new PushedEvent(
        garbage.One(["7000001", garbage.Text()]), garbage.One(["csat", "nps", garbage.Text()]), DateTimeOffset.UnixEpoch.AddDays(20_000))
    {
        Score = garbage.Whole(),
        Comment = garbage.Text(),
        Case = garbage.IsRare ? null : garbage.Text(),
    }.ToJson();

    private static string Closing(Garbage garbage) => System.Text.Json.JsonSerializer.Serialize(new
    {
        conversations = new[]
        {
            new
            {
                external_id = garbage.Text(),
                account = garbage.One(["acme", garbage.Text()]),
                agent_id = garbage.Text(),
                team_id = garbage.Text(),
                closed_at = garbage.One(["2024-06-10T10:00:00Z", "9999-12-31T23:59:59Z", garbage.Text()]),
                opened_at = garbage.One(["2024-06-10T09:00:00+02:00", garbage.Text()]),
                tags = new[] { garbage.Text(), garbage.Text() },
                agent_messages = garbage.Whole(),
            },
        },
    });
}
