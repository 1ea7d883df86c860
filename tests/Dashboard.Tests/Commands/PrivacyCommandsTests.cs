using Dashboard.Commands;
using Dashboard.Data.Access;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>The commands <c>privacy</c>, over a store with one customer's answer.</summary>
public sealed class PrivacyCommandsTests : IAsyncLifetime
{
    private const string Customer = "343434343434";
    private const string Max = "max@acme.example";

    private readonly TemporaryFolder _folder = new();
    private readonly Shell _shell;
    private DataHost _host = null!;

    public PrivacyCommandsTests() => _shell = new Shell { MakesServices = () => _host.Services };

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(_host);
        var sent = new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
        await fixture.MergeAsync(
            await fixture.AddAccountAsync(),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", sent), 3, sent.AddHours(1), "my parcel is lost"));
        foreach (var (email, role) in new[] { (Max, RoleNames.Manager), ("sue@acme.example", RoleNames.Supervisor) })
            await _host.Get<UserRegistry>().AddAsync(email, [role], "a long enough password", Actor.CommandLine, Shell.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _shell.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Set_DryRun_SaysHowMuchAndChangesNothing()
    {
        var (code, output, _) = await _shell.RunAsync("privacy", "set", "--comment-days", "7", "--dry-run");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("kept for 7 days after the prompt; 1 would be erased now", output, StringComparison.Ordinal);
        Assert.Contains(
            "Comments: kept for ever; 0", (await _shell.RunAsync("privacy", "show")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_RulesAboutEmployees_AreShownAndOthersStay()
    {
        var set = await _shell.RunAsync(
            ["privacy", "set", "--agent-months", "12", "--least-answers", "5", "--least-comments", "10", "--hide-contacts", "true"]);
        await _shell.RunAsync(["privacy", "set", "--agent-months", "0"]);
        var shown = (await _shell.RunAsync(["privacy", "show"])).Output;

        Assert.Equal((ExitCodes.Ok, ""), (set.Code, set.Error));
        Assert.Contains("kept for 12 months after the prompt; 0 answers would lose theirs now", set.Output, StringComparison.Ordinal);
        Assert.Contains("Agents of answers: kept for ever", shown, StringComparison.Ordinal);
        Assert.Contains("answers 5, comments 10", shown, StringComparison.Ordinal);
        Assert.Contains("Contacts within comments: hidden", shown, StringComparison.Ordinal);
        foreach (var wrong in new[] { "--least-answers=1", "--least-comments=51", "--agent-months=121" })
            Assert.Equal(ExitCodes.Failed, (await _shell.RunAsync(["privacy", "set", wrong])).Code);
    }

    [Fact]
    public async Task Set_Rules_ChangesThoseAlone()
    {
        await _shell.RunAsync("privacy", "set", "--raw-days", "90", "--customer-ids", "ForManagers");
        await _shell.RunAsync("privacy", "set", "--hide-contacts", "true");

        var output = (await _shell.RunAsync("privacy", "show")).Output;

        Assert.Contains("Raw answers: kept for 90 days", output, StringComparison.Ordinal);
        Assert.Contains("Ids of customers: ForManagers.", output, StringComparison.Ordinal);
        Assert.Contains("Contacts within comments: hidden.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_NoDays_Fails()
    {
        var (code, _, error) = await _shell.RunAsync("privacy", "set", "--comment-days", "36501");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("from 1 to 36500", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_WithoutApply_ErasesNothing()
    {
        var (_, looked, _) = await _shell.RunAsync("privacy", "erase", "--customer", Customer);
        Assert.StartsWith("Nothing is erased yet", looked, StringComparison.Ordinal);
        Assert.Contains("1 feedback, 1 comments", looked, StringComparison.Ordinal);

        var (code, output, _) = await _shell.RunAsync("privacy", "erase", "--customer", Customer, "--apply");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.StartsWith("Receipt ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Failed, (await _shell.RunAsync("privacy", "erase", "--customer", Customer)).Code);
    }

    [Fact]
    public async Task Erase_NoId_Fails() =>
        Assert.Equal(ExitCodes.Failed, (await _shell.RunAsync("privacy", "erase", "--customer", "@acme")).Code);

    [Fact]
    public async Task Export_AsAManager_WritesTheFileInTheirName()
    {
        var file = _folder.File("customer.json");

        var (code, output, _) = await _shell.RunAsync("privacy", "export", "--customer", Customer, "--as", Max, "--out", file);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("1 answers", output, StringComparison.Ordinal);
        var json = await File.ReadAllTextAsync(file, Shell.Token);
        Assert.Contains("my parcel is lost", json, StringComparison.Ordinal);
        Assert.Contains(Max, json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sue@acme.example", Customer, "Only a manager")]
    [InlineData("nobody@acme.example", Customer, "no user")]
    [InlineData(Max, "999", "Nothing is found")]
    public async Task Export_Refused_WritesNothing(string manager, string customer, string why)
    {
        var file = _folder.File("customer.json");

        var (code, _, error) = await _shell.RunAsync("privacy", "export", "--customer", customer, "--as", manager, "--out", file);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }
}
