using System.Globalization;
using System.Text.Json;
using ClosedXML.Excel;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>Reports that go where others read: a folder, a program, Slack and Teams, over real HTTP.</summary>
public sealed class PlaceDeliveryTests : IAsyncLifetime
{
    private PlaceDesk _desk = null!;

    private static CancellationToken Token => AppHost.Token;

    public async ValueTask InitializeAsync() => _desk = await PlaceDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Webhook_Posted_IsVerifiedByOthersAndHoldsTheNumbers()
    {
        await using var verifier = await WebhookVerifier.StartAsync();

        var (id, key) = await _desk.SendAsync(PlaceDesk.Draft(DestinationKind.Webhook, _desk.Address));

        var end = await _desk.EndAsync(id);
        var post = Assert.Single(_desk.Receiver.Received);
        Assert.Equal((DeliveryState.Sent, $"127.0.0.1:{_desk.Receiver.Address.Port}/…f-it"), (end.State, end.To));
        Assert.Equal(post.Body.Length, end.Bytes);
        Assert.Equal($"/in?key={PlaceDesk.Secret}", post.Path);
        Assert.Equal($"report_{end.Id:N}", post.Headers["webhook-id"]);
        Assert.Equal("good", await verifier.VerifyAsync(key!.Value.Reveal(), post));
        Assert.NotEqual("good", await verifier.VerifyAsync(key.Value.Reveal(), post with { Body = post.Body + " " }));
        using var body = JsonDocument.Parse(post.Body);
        var (root, report) = (body.RootElement, body.RootElement.GetProperty("data"));
        Assert.Equal("report.due", root.GetProperty("type").GetString());
        Assert.Equal("A <b>week</b> <!channel> & more", report.GetProperty("schedule").GetString());
        Assert.Equal("2025-03-01", report.GetProperty("period").GetProperty("from").GetString());
        Assert.StartsWith(
            "https://csat.acme.example/?from=2025-03-01&to=2025-03-31", report.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", report.GetProperty("headline").GetString(), StringComparison.Ordinal);
        var csat = report.GetProperty("measures").EnumerateArray()
            .Single(one => one.GetProperty("measure").GetString() == "csat_average");
        Assert.Equal((3.0, 2), (csat.GetProperty("value").GetDouble(), csat.GetProperty("count").GetInt32()));
        Assert.Equal(JsonValueKind.Object, csat.GetProperty("interval").ValueKind);
        await _desk.AssertTellsNobodyAsync(PlaceDesk.Secret);
        await _desk.AssertTellsNobodyAsync(key.Value.Reveal()[6..]);
    }

    [Fact]
    public async Task Webhook_WithANewKey_IsSignedWithBoth()
    {
        await using var verifier = await WebhookVerifier.StartAsync();
        var (id, old) = await _desk.SendAsync(PlaceDesk.Draft(DestinationKind.Webhook, _desk.Address));
        await _desk.EndAsync(id);
        var (editor, manager) = (_desk.Host.Get<ScheduleEditor>(), await _desk.ManagerAsync());

        var key = (await editor.RenewKeyAsync(manager, id, Token)).NewKey!.Value;
        Assert.True((await editor.TestAsync(manager, id, Token)).Succeeded);

        var post = (await _desk.Receiver.WaitAsync(2))[1];
        Assert.Equal("good", await verifier.VerifyAsync(key.Reveal(), post));
        Assert.Equal("good", await verifier.VerifyAsync(old!.Value.Reveal(), post));
        Assert.Contains("\"type\":\"report.test\"", post.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_RefusedForNow_IsSentAgainUnderTheSameId()
    {
        await _desk.UntilSyncingAsync();
        _desk.Receiver.Answer = http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var (id, _) = await _desk.SendAsync(PlaceDesk.Draft(DestinationKind.Webhook, _desk.Address));
        var waits = await _desk.WaitAgainAsync(id);
        Assert.Equal("The address answers 500: it takes nothing now.", waits.Reason);
        Assert.True(waits.NextTryAt > TimeProvider.System.GetUtcNow().AddSeconds(30));

        _desk.Receiver.Answer = _ => Task.CompletedTask;
        await _desk.HurryAsync(id);

        Assert.Equal(DeliveryState.Sent, (await _desk.EndAsync(id)).State);
        var posts = _desk.Receiver.Received;
        Assert.Equal(posts[0].Headers["webhook-id"], posts[1].Headers["webhook-id"]);
        Assert.Equal(posts[0].Body, posts[1].Body);
    }

    [Theory]
    [InlineData(302, "The address answers 302 and leads elsewhere; reports are not sent on.", ScheduleState.Active)]
    [InlineData(404, "The address answers 404: it does not take this report.", ScheduleState.Active)]
    [InlineData(410, "The address answers 410: it is gone for good.", ScheduleState.PlaceGone)]
    public async Task Webhook_RefusedForGood_EndsAtOnce(int status, string reason, ScheduleState state)
    {
        _desk.Receiver.Answer = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = $"{_desk.Receiver.Address}elsewhere";
            return Task.CompletedTask;
        };

        var (id, _) = await _desk.SendAsync(PlaceDesk.Draft(DestinationKind.Webhook, _desk.Address));

        var end = await _desk.EndAsync(id);
        Assert.Equal((DeliveryState.Failed, reason), (end.State, end.Reason));
        Assert.Single(_desk.Receiver.Received);
        var listed = (await _desk.Host.Get<ScheduleQuery>().ListAsync(await _desk.ManagerAsync(), Token))!.Single();
        Assert.Equal(state, listed.State);
        await _desk.AssertTellsNobodyAsync(PlaceDesk.Secret);
    }

    [Fact]
    public async Task Webhook_ToThisMachineWhereThatIsNotAllowed_IsNotPosted()
    {
        await using var desk = await PlaceDesk.OpenAsync(isAllowed: false);
        var byName = desk.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        var (id, _) = await desk.SendAsync(PlaceDesk.Draft(DestinationKind.Webhook, byName));

        Assert.StartsWith("The address leads to none that is public", (await desk.WaitAgainAsync(id)).Reason, StringComparison.Ordinal);
        Assert.Empty(desk.Receiver.Received);
        await desk.AssertTellsNobodyAsync(PlaceDesk.Secret);
    }

    [Fact]
    public async Task Slack_Posted_MentionsNobodyByWhatPeopleWrote()
    {
        var (id, _) = await _desk.SendAsync(PlaceDesk.Draft(DestinationKind.Slack, _desk.Address));

        Assert.Equal(DeliveryState.Sent, (await _desk.EndAsync(id)).State);
        using var body = JsonDocument.Parse(Assert.Single(_desk.Receiver.Received).Body);
        var texts = TextsIn(body.RootElement).ToList();
        Assert.StartsWith(
            "A &lt;b&gt;week&lt;/b&gt; &lt;!channel&gt; &amp; more: ",
            body.RootElement.GetProperty("text").GetString(),
            StringComparison.Ordinal);
        var marked = Assert.Single(texts, text => text.Contains('<', StringComparison.Ordinal));
        Assert.StartsWith("<https://csat.acme.example/?from=2025-03-01&amp;to=2025-03-31", marked, StringComparison.Ordinal);
        Assert.EndsWith("|Open these results in Dashboard>", marked, StringComparison.Ordinal);
        Assert.Contains(texts, text => text.StartsWith("*NPS*  ", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.EndsWith($"with what {People.EmailOf(People.Manager)} may see.", StringComparison.Ordinal));
        await _desk.AssertTellsNobodyAsync(PlaceDesk.Secret);
    }

    [Fact]
    public async Task Teams_Posted_IsACardOfPlainText()
    {
        var (id, _) = await _desk.SendAsync(PlaceDesk.Draft(DestinationKind.Teams, _desk.Address) with { Language = "de" });

        Assert.Equal(DeliveryState.Sent, (await _desk.EndAsync(id)).State);
        using var body = JsonDocument.Parse(Assert.Single(_desk.Receiver.Received).Body);
        var attachment = Assert.Single(body.RootElement.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var card = attachment.GetProperty("content");
        Assert.Equal(("AdaptiveCard", "1.4"), (card.GetProperty("type").GetString(), card.GetProperty("version").GetString()));
        Assert.All(card.GetProperty("body").EnumerateArray(), part => Assert.Equal("RichTextBlock", part.GetProperty("type").GetString()));
        var texts = TextsIn(card.GetProperty("body")).ToList();
        Assert.StartsWith("A <b>week</b> <!channel> & more: ", texts[0], StringComparison.Ordinal);
        Assert.Contains(texts, text => text.StartsWith("wahrscheinlich ", StringComparison.Ordinal));
        await _desk.AssertTellsNobodyAsync(PlaceDesk.Secret);
    }

    [Fact]
    public async Task Folder_LaidDown_IsTheWorkbookInThePlaceOfTheOneBefore()
    {
        var draft = PlaceDesk.Draft(DestinationKind.Folder, "") with { Name = "Wöchentlich / KW" };
        var (id, _) = await _desk.SendAsync(draft);
        await _desk.EndAsync(id);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_desk.Folder, "weekly")));
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"wöchentlich-kw-2025-03-01-to-2025-03-31-{id.ToString("N")[^8..]}.xlsx"),
            Path.GetFileName(file));
        using (var book = new XLWorkbook(file))
            Assert.Contains(book.Worksheets, sheet => sheet.Name is "Summary");
        await File.WriteAllTextAsync(file, "the one before", Token);

        var manager = await _desk.ManagerAsync();
        await DeliveryDesk.DueAsync(_desk.Host, manager, draft.Name, TimeProvider.System.GetUtcNow().AddSeconds(-1));

        await Until.TrueAsync(() => new FileInfo(file).Length > 1000, "the workbook takes the place of what lay there");
        Assert.True((await _desk.Host.Get<ScheduleEditor>().TestAsync(manager, id, Token)).Succeeded);
        await Until.TrueAsync(
            () => Directory.GetFiles(Path.Combine(_desk.Folder, "weekly"), "test-*.xlsx").Length == 1, "a test lies beside it");
        Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(_desk.Folder, "weekly")).Length);
    }

    [Fact]
    public async Task Report_OfAnOwnerWhoIsNoManagerAnyMore_GoesNowhere()
    {
        var manager = await _desk.ManagerAsync();
        var draft = PlaceDesk.Draft(DestinationKind.Slack, _desk.Address);
        Assert.Empty((await _desk.Host.Get<ScheduleEditor>().AddAsync(manager, draft, Token)).Problems);
        Assert.True((await _desk.Host.Get<ScheduleEditor>().TestAsync(
            manager, (await _desk.Host.Get<ScheduleQuery>().ListAsync(manager, Token))!.Single().Id, Token)).Succeeded);
        await _desk.Receiver.WaitAsync(1);
        await _desk.Host.Get<PeopleEditor>()
            .SetRolesAsync(People.EmailOf(People.Manager), [RoleNames.Supervisor], Actor.CommandLine, Token);
        var owner = await _desk.ManagerAsync();

        var id = await DeliveryDesk.DueAsync(_desk.Host, owner, draft.Name, TimeProvider.System.GetUtcNow().AddMinutes(-1));

        await Until.TrueAsync(
            async () => (await _desk.Host.Get<ScheduleQuery>().ListAsync(owner, Token))!.Single(one => one.Id == id).State
                is ScheduleState.OwnerGone,
            "the schedule is stopped");
        Assert.Single(_desk.Receiver.Received);
    }

    [Theory]
    [InlineData(WhenEmpty.Skip, DeliveryState.Skipped)]
    [InlineData(WhenEmpty.Say, DeliveryState.Sent)]
    public async Task Report_OfDaysWithoutAnything_IsSkippedOrSaysSo(WhenEmpty when, DeliveryState state)
    {
        var draft = PlaceDesk.Draft(DestinationKind.Webhook, _desk.Address, "?from=2025-01-01&to=2025-01-31") with { WhenEmpty = when };

        var (id, _) = await _desk.SendAsync(draft);

        Assert.Equal(state, (await _desk.EndAsync(id)).State);
        Assert.Equal(state is DeliveryState.Sent ? 1 : 0, _desk.Receiver.Received.Count);
        Assert.All(_desk.Receiver.Received, post => Assert.Contains("\"is_empty\":true", post.Body, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : TextsIn(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        _ => [],
    };
}
