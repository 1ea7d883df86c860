using Dashboard.Commands;
using Dashboard.Data.Access.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class TokensCommandsTests : IAsyncDisposable
{
    private readonly Shell _shell = new();

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Fact]
    public async Task Add_OfAMachine_ShowsTheTokenOnceAndListsItWithoutWhatOpens()
    {
        var made = await _shell.RunAsync("tokens", "add", "--name", "Help desk", "--scope", "conversations.report", "--days", "10");
        Assert.Equal((ExitCodes.Ok, ""), (made.Code, made.Error));
        var text = made.Output.Trim();
        var live = (await _shell.Services.GetRequiredService<TokenQuery>().FindAsync(text, Shell.Token))!;

        var listed = await _shell.RunAsync("tokens", "list");

        Assert.StartsWith($"{live.Id} \"Help desk\": conversations.report; a machine; until ", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('_')[2], listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_AToken_EndsItAndTheSecondTimeSaysSo()
    {
        var text = (await _shell.RunAsync("tokens", "add", "--name", "BI", "--scope", "reports.read")).Output.Trim();
        var id = text.Split('_')[1];

        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync("tokens", "revoke", "--id", id)).Code);

        Assert.Null(await _shell.Services.GetRequiredService<TokenQuery>().FindAsync(text, Shell.Token));
        var again = await _shell.RunAsync("tokens", "revoke", "--id", id);
        Assert.Equal((ExitCodes.Failed, "There is no such token, or not any more."), (again.Code, again.Error.Trim()));
    }

    [Theory]
    [InlineData("tokens", "add", "--name", "x", "--scope", "everything")]
    [InlineData("tokens", "add", "--scope", "reports.read")]
    public async Task Add_WithArgumentsThatAreNone_IsABadArgument(params string[] arguments) =>
        Assert.Equal(ExitCodes.BadArguments, (await _shell.RunAsync(arguments)).Code);
}
