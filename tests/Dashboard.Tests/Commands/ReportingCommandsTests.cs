using Dashboard.Commands;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>The commands below <c>settings</c> that say how results are reported.</summary>
public sealed class ReportingCommandsTests : IAsyncDisposable
{
    private readonly Shell _shell = new();

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Theory]
    [InlineData("scores")]
    [InlineData("week")]
    [InlineData("name")]
    public async Task Command_WithoutAValue_ShowsWhatHolds(string command)
    {
        var (code, output, error) = await _shell.RunAsync("settings", command);

        Assert.Equal(
            (ExitCodes.Ok, "Numbers are judged from 5 scores on. Weeks begin on Monday. Reports have no name.", ""),
            (code, output.Trim(), error));
    }

    [Fact]
    public async Task Command_WithValues_ChangesThoseAlone()
    {
        await _shell.RunAsync("settings", "scores", "12");
        await _shell.RunAsync("settings", "week", "Sunday");
        Assert.Equal(
            "Numbers are judged from 12 scores on. Weeks begin on Sunday. Reports are those of \"Acme Ltd\".",
            (await _shell.RunAsync("settings", "name", " Acme Ltd ")).Output.Trim());

        Assert.EndsWith("Reports have no name.", (await _shell.RunAsync("settings", "name", "")).Output.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scores", "4", "5 to 100")]
    [InlineData("week", "Tuesday", "Monday, Sunday, Saturday")]
    [InlineData("name", "A name of more than sixty characters, which no head of a report shows", "60 characters")]
    public async Task Command_CannotHold_SaysWhyAndChangesNothing(string command, string value, string why)
    {
        var (code, _, error) = await _shell.RunAsync("settings", command, value);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.StartsWith("Numbers are judged from 5", (await _shell.RunAsync("settings", command)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scores", "few")]
    [InlineData("week", "someday")]
    public async Task Command_NoSuchValue_IsABadArgument(string command, string value) =>
        Assert.Equal(ExitCodes.BadArguments, (await _shell.RunAsync("settings", command, value)).Code);
}
