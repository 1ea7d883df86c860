using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Pages.Files;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Pages.Files;

public sealed class FilesPageTests : BunitContext, IAsyncLifetime
{
    private const string Max = "max@acme.example";
    private const string Mia = "mia@acme.example";
    private const string Query = "?from=2026-02-01&to=2026-02-28";

    private readonly TemporaryFolder _folder = new();
    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;
    private BunitAuthorizationContext _authorization = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync([new("Files:Folder", _folder.File("files"))]);
        foreach (var email in new[] { Max, Mia })
            await _host.Get<UserRegistry>().AddAsync(email, [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token);
        Services.AddSingleton(_host.Get<FileJobQuery>()).AddSingleton(_host.Get<FileJobEditor>());
        Services.AddSingleton(_host.Get<IOptions<FileJobOptions>>());
        Services.AddSingleton(_host.Get<StoreChanges>()).AddSingleton(_host.Get<ZoneInForce>());
        Services.AddSingleton(_host.Get<ViewerReader>()).AddSingleton<TimeProvider>(_host.Clock);
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices().AddScoped<DialogOpener>().AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _dialogs = Render<MudDialogProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task File_FromAskingToDeleting_IsShownAsItComesFurther()
    {
        var page = await ShowAsync(Max);
        Assert.Contains("100,000", page.Find(".empty").TextContent, StringComparison.Ordinal);
        await AskAsync(Max);
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal("Waiting", StateOf(page)), Until.Patience);

        var queue = _host.Get<FileJobQueue>();
        var claim = (await queue.NextAsync(Token))!;
        await queue.NoteAsync(claim, "UTC", new FileJobProgress(200_000, 50_000, 12_345_678), Token);
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal("Being made", StateOf(page)), Until.Patience);
        Assert.Equal("50,000 of 200,000", page.Find("[data-testid=file-rows]").TextContent);
        Assert.Equal("25\u00A0%", page.Find(".file-progress strong").TextContent);
        Assert.Equal("25", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Assert.Equal("Cancel “responses.csv”", page.Find("[data-testid=file-remove]").GetAttribute("aria-label"));

        await queue.FinishAsync(claim, "UTC", new FileJobProgress(200_000, 200_001, 49_876_543), Token);
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal("Ready", StateOf(page)), Until.Patience);
        Assert.Equal("200,001", page.Find("[data-testid=file-rows]").TextContent);
        Assert.Equal(Paths.FileOf(claim.Id), page.Find("[data-testid=file-fetch]").GetAttribute("href"));
        Assert.Equal($"{Paths.Responses}{Query}&comment=all", page.Find(".file-what").GetAttribute("href"));
        Assert.Empty(page.FindAll("[role=progressbar]"));

        _ = page.Find("[data-testid=file-remove]").ClickAsync();
        await _dialogs.WaitForElement(".confirm .danger", Until.Patience).ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=file]")), Until.Patience);
        Assert.Equal("“responses.csv” is deleted.", page.Find("[data-testid=file-said]").TextContent);
    }

    [Fact]
    public async Task Page_WhileSomebodyElsesFileIsMade_IsNotDrawnAnew()
    {
        await AskAsync(Mia);
        var page = await ShowAsync(Mia);
        await AskAsync(Mia);
        Shows(page, 2);
        var drawn = page.RenderCount;

        await AskAsync(Max);
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        await AskAsync(Mia);
        Shows(page, 3);

        Assert.Equal(drawn + 1, page.RenderCount);
    }

    [Fact]
    public async Task File_WhoseMakerWasLinked_SaysWhyAndNoNumber()
    {
        await AskAsync(Max);
        var claim = (await _host.Get<FileJobQueue>().NextAsync(Token))!;
        await _host.Get<FileJobQueue>().NoteAsync(claim, "UTC", new FileJobProgress(200_000, 50_000, 12_345_678), Token);
        Assert.Empty((await _host.Get<UserRegistry>().LinkAgentAsync(Max, "a-1", Actor.CommandLine, Token)).Problems);

        var page = await ShowAsync(Max);
        Assert.Equal("Not made", StateOf(page));
        Assert.StartsWith("What you may see has changed", page.Find(".file-why").TextContent, StringComparison.Ordinal);
        Assert.Equal("—", page.Find("[data-testid=file-rows]").TextContent);
        Assert.DoesNotContain("200,000", page.Markup, StringComparison.Ordinal);
    }

    private static string StateOf(IRenderedComponent<FilesPage> page) => page.Find("[data-testid=file-state]").TextContent;

    private void Shows(IRenderedComponent<FilesPage> page, int files)
    {
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal(files, page.FindAll("[data-testid=file]").Count), Until.Patience);
    }

    private async Task AskAsync(string email) => Assert.Equal(
        FileJobProblem.None,
        await _host.Get<FileJobEditor>().AskAsync(
            await ViewerAsync(email), new FileJobDraft(FileJobFormat.Csv, Query, "responses.csv"), Token));

    private async Task<Viewer> ViewerAsync(string email)
    {
        await using var store = _host.OpenStore();
        return await _host.Get<ViewerReader>().ForAsync((await store.Users.SingleAsync(user => user.Email == email, Token)).Id, Token);
    }

    private async Task<IRenderedComponent<FilesPage>> ShowAsync(string email)
    {
        var viewer = await ViewerAsync(email);
        _authorization.SetAuthorized(email).SetClaims(new Claim(ClaimTypes.NameIdentifier, viewer.UserId));
        var page = Render<FilesPage>();
        page.WaitForElement("[data-testid=files], .empty", Until.Patience);
        return page;
    }
}
