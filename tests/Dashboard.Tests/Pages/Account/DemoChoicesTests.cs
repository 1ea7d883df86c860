using System.Net;
using Dashboard.Data.Access;
using Dashboard.Identity;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Pages.Account;

public sealed class DemoChoicesTests
{
    private const string Email = "max@acme.example";

    [Fact]
    public async Task Demo_OutsideDemoMode_IsNotThere()
    {
        await using var server = await SignInServer.StartAsync();
        await server.AddUserAsync(Email, RoleNames.Manager);
        using var visitor = server.NewVisitor();
        var page = await visitor.PageAsync("/account/login");

        Assert.Null(page.QuerySelector(".demo"));
        using var answer = await visitor.SubmitSignInAsync("", ("Form.Demo", Email));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Demo_ButtonPressed_SignsInAtOnce()
    {
        var demo = new DemoSignIns(() => [new DemoSignIn("Sue", "Supervisor of two teams", "sue@demo.example", SignInServer.Password)]);
        await using var demoServer = await SignInServer.StartAsync(demo);
        await demoServer.AddUserAsync("sue@demo.example", RoleNames.Supervisor);
        using var guest = demoServer.NewVisitor();
        var button = (await guest.PageAsync("/account/login")).QuerySelector("[data-testid=demo-sign-in]")!;

        using var answer = await guest.SubmitSignInAsync(
            "", ("Form.Email", ""), ("Form.Password", ""), (button.GetAttribute("name")!, button.GetAttribute("value")!));

        Assert.Contains("Supervisor of two teams", button.TextContent, StringComparison.Ordinal);
        Assert.True(button.HasAttribute("formnovalidate"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await guest.IsSignedInAsync());
    }
}
