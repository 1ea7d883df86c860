using Dashboard.Data.Feedback;
using Dashboard.Data.Settings.Testing;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

/// <summary>Tests go out through X as it is emulated, over real HTTP.</summary>
public sealed class TestPromptsTests
{
    private const string Ann = "343434343435";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Send_ToOnesOwnHandle_IsATestThatCountsNowhere(StoreKind database)
    {
        await using var x = await StartAsync(database);
        await x.Data.Get<StoreWriter>().WriteAsync(
            (context, token) => context.Accounts.ExecuteUpdateAsync(
                row => row.SetProperty(account => account.Message, "How was it?").SetProperty(account => account.NpsVariant, 4), token),
            Cancelled);

        var sent = Assert.IsType<TestOutcome.Sent>(await SendAsync(x, " @ANN ", SurveyKind.Nps));

        Assert.Equal("ann", sent.ToHandle);
        var shown = await x.Data.Get<Data.FeedbackApi.FeedbackApiClient>().ShowAsync(
            await CredentialsAsync(x), sent.FeedbackId, Data.FeedbackApi.RequestPriority.User, Cancelled);
        Assert.Contains("\"test\":true", shown.Raw, StringComparison.Ordinal);
        Assert.Contains("How was it?", shown.Raw, StringComparison.Ordinal);
        Assert.Matches("\"question_variant_id\":\"?4\"?[,}]", shown.Raw);
        Assert.Equal(
            ["account.test-asked: acme: Nps to @ANN", $"account.test-sent: acme: {sent.FeedbackId}"], (await AuditAsync(x)).TakeLast(2));
    }

    [Theory]
    [InlineData("no one", TestRefusal.HandleWrong)]
    [InlineData("nobody_at_all", TestRefusal.NobodyThere)]
    [InlineData("closed", TestRefusal.CannotMessage)]
    public async Task Send_ToWhomItCannotGo_SaysWhy(string handle, TestRefusal why)
    {
        await using var x = await StartAsync();
        x.Emulator.World.AddUser("77", "closed");
        x.Emulator.World.SetCanDm("77", false);
        Assert.Equal(new TestOutcome.Refused(why), await SendAsync(x, handle));
    }

    [Fact]
    public async Task Send_TwiceToOnePerson_IsRefusedByX()
    {
        await using var x = await StartAsync();
        Assert.IsType<TestOutcome.Sent>(await SendAsync(x, "ann"));
        Assert.Equal(new TestOutcome.Refused(TestRefusal.PromptedToday), await SendAsync(x, "ann"));
        Assert.Equal("account.test-failed: acme: PromptedToday", (await AuditAsync(x))[^1]);
    }

    [Theory, Databases]
    public async Task Send_ManyAtOnce_AreTenAnHour(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => SendAsync(x, "nobody_at_all")));
        Assert.Equal(10, outcomes.Count(outcome => outcome == new TestOutcome.Refused(TestRefusal.NobodyThere)));
        Assert.Equal(4, outcomes.Count(outcome => outcome == new TestOutcome.Refused(TestRefusal.TooManyTests)));
        x.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<TestOutcome.Sent>(await SendAsync(x, "ann"));
    }

    [Fact]
    public async Task Send_AccountPaused_AsksXNothing()
    {
        await using var x = await StartAsync();
        await x.Data.Get<StoreWriter>().WriteAsync(
            (context, token) => context.Accounts.ExecuteUpdateAsync(
                row => row.SetProperty(account => account.PausedBecause, "by ada"), token),
            Cancelled);
        Assert.Equal(new TestOutcome.Refused(TestRefusal.AccountPaused), await SendAsync(x, "ann"));
        Assert.Empty(x.Requests);
    }

    [Fact]
    public async Task Send_XGivesNoAnswer_SaysThatItMayBeOut()
    {
        await using var x = await StartAsync();
        x.Interference = (http, next) =>
        {
            if (!http.Request.Path.Value!.Contains("create", StringComparison.Ordinal))
                return next(http);
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal(new TestOutcome.Refused(TestRefusal.OutcomeUnknown), await SendAsync(x, "ann"));
    }

    private static async Task<EmulatedX> StartAsync(StoreKind database = StoreKind.Sqlite)
    {
        var x = await EmulatedX.StartAsync(store: database);
        await x.AddAccountAsync();
        x.Emulator.World.AddUser(Ann, "ann");
        x.Emulator.World.SetCanDm(Ann, true);
        return x;
    }

    private static async Task<TestOutcome> SendAsync(EmulatedX x, string handle, SurveyKind kind = SurveyKind.Csat) =>
        await x.Data.Get<TestPrompts>().SendAsync((await x.AccountAsync()).Id, kind, handle, Acting.As("ada"), Cancelled);

    private static async Task<Data.FeedbackApi.AccountCredentials> CredentialsAsync(EmulatedX x)
    {
        var (account, protector) = (await x.AccountAsync(), x.Data.Get<SecretProtector>());
        return new(protector.Reveal(account.ProtectedToken), protector.Reveal(account.ProtectedTokenSecret));
    }

    private static async Task<IReadOnlyList<string>> AuditAsync(EmulatedX x)
    {
        await using var store = x.Data.OpenStore();
        return await store.AuditLog.OrderBy(entry => entry.Id).Select(entry => entry.Action + ": " + entry.Details).ToListAsync(Cancelled);
    }
}
