using System.Net;
using System.Text.Json;
using Dashboard.Data.Access;
using Xunit;

namespace Dashboard.Tests.Identity.Passkeys;

/// <summary>What no browser's own passkey can show: answers that are made up, and what is asked for.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private const string Security = "/account/security";
    private const string MadeUp = """{"id":"AQID","rawId":"AQID","type":"public-key","clientExtensionResults":{},"response":{}}""";

    private SignInServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await SignInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Question_AtTheSignIn_AsksForAnyPasskeyAndForItsOwner()
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.PostAsync("/account/passkey");
        using var asked = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));

        Assert.Equal("required", asked.RootElement.GetProperty("userVerification").GetString());
        Assert.True(!asked.RootElement.TryGetProperty("allowCredentials", out var allowed) || allowed.GetArrayLength() == 0);
        Assert.True(asked.RootElement.GetProperty("challenge").GetString()!.Length >= 22);
        Assert.Contains("HttpOnly", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Answers_MadeUp_LetNobodyInAndAreCountedByPlace()
    {
        using var visitor = _server.NewVisitor();
        for (var tries = 0; tries < 5; tries++)
            Assert.Contains("opens nothing here", await ProblemAsync(visitor, MadeUp), StringComparison.Ordinal);

        Assert.StartsWith("Too many tries", await ProblemAsync(visitor, MadeUp), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("\"\"")]
    public async Task Answer_ThatIsNone_IsRefusedOnAPage(string answer)
    {
        using var visitor = _server.NewVisitor();

        Assert.Contains("opens nothing here", await ProblemAsync(visitor, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatNobodyAskedFor_IsRefused()
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.SubmitSignInAsync("", ("Form.Credential", MadeUp));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task NewPasskey_WithAnotherPassword_IsNotAskedFor()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        var page = await BeginAsync(visitor, "somebody who found the page open");

        Assert.NotNull(page.QuerySelector("#own-passkeys-problem"));
        Assert.Null(page.QuerySelector("#passkey-make-form"));
    }

    [Fact]
    public async Task NewPasskey_MadeUp_IsNotKept()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);
        var page = await BeginAsync(visitor, SignInServer.Password);
        var form = page.QuerySelector("#passkey-make-form")!;
        using var asked = JsonDocument.Parse(form.GetAttribute("data-asked")!);
        Assert.Equal("required", asked.RootElement.GetProperty("authenticatorSelection").GetProperty("residentKey").GetString());
        var fields = Visitor.Hidden(form).Where(field => field.Name is not "Form.Credential").ToArray();

        using var answer = await visitor.PostAsync(Security, [.. fields, ("Form.Credential", MadeUp)]);

        var after = await Visitor.ReadAsync(answer);
        Assert.Contains("was not kept", after.QuerySelector("#own-passkeys-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("#own-passkeys-form"));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> BeginAsync(Visitor visitor, string password)
    {
        var form = (await visitor.PageAsync(Security)).QuerySelector("#passkey-begin-form")!;
        using var answer = await visitor.PostAsync(
            Security, [.. Visitor.Hidden(form), ("Form.Name", "My phone"), ("Form.Password", password)]);
        return await Visitor.ReadAsync(answer);
    }

    private static async Task<string> ProblemAsync(Visitor visitor, string credential)
    {
        using (await visitor.PostAsync("/account/passkey"))
        {
        }

        var page = await visitor.PageAsync("/account/login");
        var fields = Visitor.Hidden(page.QuerySelector("form")!).Where(field => field.Name is not "Form.Credential");
        using var answer = await visitor.PostAsync("/account/login", [.. fields, ("Form.Credential", credential)]);
        return (await Visitor.ReadAsync(answer)).QuerySelector("#sign-in-problem")!.TextContent;
    }
}
