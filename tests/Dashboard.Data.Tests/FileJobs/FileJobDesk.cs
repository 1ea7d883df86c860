using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.FileJobs;

/// <summary>Files in the background over a real database and a folder of their own. It is Wednesday, 4 June 2025, noon UTC.</summary>
internal sealed class FileJobDesk : IAsyncDisposable
{
    public const string Max = "max@acme.example";
    public const string Mia = "mia@acme.example";
    public const string Sam = "sam@acme.example";

    private readonly TemporaryFolder _folder;

    private FileJobDesk(AccessStore store, TemporaryFolder folder) => (Store, _folder) = (store, folder);

    public AccessStore Store { get; }

    public FileJobEditor Editor => Store.Services.GetRequiredService<FileJobEditor>();

    public FileJobQuery Query => Store.Services.GetRequiredService<FileJobQuery>();

    public FileJobQueue Queue => Store.Services.GetRequiredService<FileJobQueue>();

    public FileJobSweep Sweep => Store.Services.GetRequiredService<FileJobSweep>();

    public FileFolder Folder => Store.Services.GetRequiredService<FileFolder>();

    public string Place => _folder.File("files");

    public static CancellationToken Token => AccessStore.Token;

    public static async Task<FileJobDesk> BeginAsync(StoreKind database)
    {
        var folder = new TemporaryFolder();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Files:Folder", folder.File("files")), new("Files:PerPerson", "2"), new("Files:FolderMegabytes", "10"),
            ])
            .Build();
        var desk = new FileJobDesk(await AccessStore.CreateAsync(database, services => services.AddFileJobs(settings)), folder);
        await desk.Store.AddUserAsync(Max, RoleNames.Manager);
        await desk.Store.AddUserAsync(Mia, RoleNames.Manager);
        await desk.Store.AddUserAsync(Sam, RoleNames.Supervisor);
        await desk.Store.AddHelpDeskAsync();
        return desk;
    }

    public async Task<Viewer> ViewerAsync(string email)
    {
        await using var context = await Store.OpenAsync();
        return await Store.Viewers.ForAsync((await context.Users.SingleAsync(user => user.Email == email, Token)).Id, Token);
    }

    public static FileJobDraft Draft(string query = "?from=2025-01-01&to=2025-01-31") => new(FileJobFormat.Csv, query, "responses.csv");

    public async Task AskAsync(string email) =>
        Assert.Equal(FileJobProblem.None, await Editor.AskAsync(await ViewerAsync(email), Draft(), Token));

    /// <summary>Asks for a file, takes it and writes a little of it.</summary>
    public async Task<FileJobClaim> BeginFileAsync(string email)
    {
        await AskAsync(email);
        var claim = (await Queue.NextAsync(Token))!;
        await WriteAsync(claim, "some");
        return claim;
    }

    public async Task<FileJobClaim> MakeAsync(string email)
    {
        var claim = await BeginFileAsync(email);
        Assert.Equal(FileJobTurn.Mine, await Queue.FinishAsync(claim, "UTC", new FileJobProgress(3, 3, 4), Token));
        return claim;
    }

    public async Task WriteAsync(FileJobClaim claim, string text)
    {
        await using var file = Folder.OpenToWrite(claim.FileName, 0);
        await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), Token);
    }

    public IReadOnlyList<string> Names() => Directory.Exists(Place) ? Directory.GetFiles(Place) : [];

    public async Task<FileJobListing> OnlyAsync(string email) =>
        Assert.Single((await Query.ListAsync(await ViewerAsync(email), Token))!);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
