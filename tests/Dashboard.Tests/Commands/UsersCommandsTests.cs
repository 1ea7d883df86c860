using Dashboard.Commands;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class UsersCommandsTests : IAsyncLifetime
{
    private const string Email = "ann@acme.example";
    private const string Password = "a long enough password";

    private readonly Shell _shell = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Fact]
    public async Task Add_OnFreshMachine_MakesTheFirstUser()
    {
        _shell.Environment["DASHBOARD_PASSWORD"] = Password;

        var (code, output, error) = await _shell.RunAsync("users", "add", "--email", Email, "--role", "supervisor", "--role", "agent");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains($"Added {Email}.", output, StringComparison.Ordinal);
        Assert.True(await PasswordIsAsync(Password));
        Assert.Equal(ViewerRoles.Supervisor | ViewerRoles.Agent, (await ViewerAsync()).Roles);
        await using var context = await _shell.OpenAsync();
        Assert.Equal("command line", (await context.AuditLog.SingleAsync(Shell.Token)).UserName);
    }

    [Fact]
    public async Task Add_PasswordOnStandardInput_IsRead()
    {
        _shell.Input = Password + "\nanother line\n";

        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync("users", "add", "--email", Email, "--role", "admin")).Code);

        Assert.True(await PasswordIsAsync(Password));
    }

    [Fact]
    public async Task Add_PasswordTypedTwice_IsTakenAndNotShown()
    {
        _shell.Types(Password, Password);

        var (code, output, error) = await _shell.RunAsync("users", "add", "--email", Email, "--role", "admin");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.DoesNotContain(Password, output + error, StringComparison.Ordinal);
        Assert.True(await PasswordIsAsync(Password));
    }

    [Fact]
    public async Task Add_PasswordsTypedDiffer_AddsNobody()
    {
        _shell.Types(Password, Password + "!");

        var (code, _, error) = await _shell.RunAsync("users", "add", "--email", Email, "--role", "admin");

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.Contains("differ", error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Add_NoPasswordAnywhere_SaysWhereToGiveIt()
    {
        var (code, _, error) = await _shell.RunAsync("users", "add", "--email", Email, "--role", "admin");

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.Contains("DASHBOARD_PASSWORD", error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Add_Refused_SaysEveryReason()
    {
        _shell.Environment["DASHBOARD_PASSWORD"] = "short pass";

        var (code, output, error) = await _shell.RunAsync("users", "add", "--email", "nobody", "--role", "admin");

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.Contains("at least 12 characters", error, StringComparison.Ordinal);
        Assert.Contains("\"nobody\" is not an e-mail address", error, StringComparison.Ordinal);
        Assert.DoesNotContain("short pass", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkAndAssign_KnownNames_ReachTheViewer()
    {
        await Add_OnFreshMachine_MakesTheFirstUser();
        await _shell.Services.GetRequiredService<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Teams.Add(new Team { ExternalId = "T-3", Name = "Billing" });
                context.Agents.Add(new Agent { ExternalId = "A-17", Name = "Ann" });
                return Task.CompletedTask;
            },
            Shell.Token);

        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync("users", "link-agent", "--email", Email, "--agent", "A-17")).Code);
        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync("users", "assign-team", "--email", Email, "--team", "T-3")).Code);

        var viewer = await ViewerAsync();
        Assert.Single(viewer.OwnAgents);
        Assert.Single(viewer.Teams);
    }

    [Theory]
    [InlineData("link-agent", "--agent")]
    [InlineData("assign-team", "--team")]
    public async Task LinkAndAssign_UnknownUser_IsTold(string command, string option)
    {
        var (code, _, error) = await _shell.RunAsync("users", command, "--email", "no@acme.example", option, "X-1");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("no@acme.example", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssignTeam_UnknownTeam_IsTold()
    {
        await Add_OnFreshMachine_MakesTheFirstUser();

        var (code, _, error) = await _shell.RunAsync("users", "assign-team", "--email", Email, "--team", "X-1");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("the team \"X-1\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkAgent_NotYetSeen_IsLinkedAndSaysSo()
    {
        await Add_OnFreshMachine_MakesTheFirstUser();

        var (code, output, error) = await _shell.RunAsync("users", "link-agent", "--email", Email, "--agent", " X-1");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("No closed conversation has named agent X-1 yet", output, StringComparison.Ordinal);
        Assert.Single((await ViewerAsync()).OwnAgents);
    }

    [Fact]
    public async Task People_FromRolesToRemoval_AreChangedByCommands()
    {
        await Add_OnFreshMachine_MakesTheFirstUser();
        await RunAsync("set-roles", "--role", "manager");
        Assert.Equal(ViewerRoles.Manager, (await ViewerAsync()).Roles);
        await RunAsync("link-agent", "--agent", "A-17");
        await RunAsync("unlink-agent", "--agent", "A-17");
        Assert.Empty((await ViewerAsync()).OwnAgents);
        await RunAsync("disable");
        var (_, listed, _) = await _shell.RunAsync("users", "list");
        Assert.Equal($"{Email}: manager; disabled", listed.Trim());
        await RunAsync("enable");
        _shell.Environment["DASHBOARD_PASSWORD"] = "another fine sentence";
        await RunAsync("set-password");
        Assert.True(await PasswordIsAsync("another fine sentence"));
        await RunAsync("reset-second-factor");
        await RunAsync("remove");
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Link_Made_OpensForItsOwner()
    {
        await Add_OnFreshMachine_MakesTheFirstUser();

        var (_, output, _) = await _shell.RunAsync("users", "link", "--email", Email);

        var secret = output.Trim().Split("/account/password#")[1];
        Assert.Equal(Email, await _shell.Services.GetRequiredService<Passwords>().OwnerOfLinkAsync(secret, Shell.Token));
    }

    private async Task RunAsync(string command, params string[] options)
    {
        var (code, _, error) = await _shell.RunAsync(["users", command, "--email", Email, .. options]);
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
    }

    private async Task<bool> PasswordIsAsync(string password)
    {
        await using var scope = _shell.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        return await users.CheckPasswordAsync((await users.FindByEmailAsync(Email))!, password);
    }

    private async Task<Viewer> ViewerAsync()
    {
        await using var context = await _shell.OpenAsync();
        var id = (await context.Users.SingleAsync(Shell.Token)).Id;
        return await _shell.Services.GetRequiredService<ViewerReader>().ForAsync(id, Shell.Token);
    }

    private async Task<int> CountAsync()
    {
        await using var context = await _shell.OpenAsync();
        return await context.Users.CountAsync(Shell.Token);
    }
}
