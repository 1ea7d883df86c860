using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>Files in the background of a running product.</summary>
internal static class FileDesk
{
    private static CancellationToken Token => AppHost.Token;

    /// <summary>Asks for a file as somebody, and waits until it is ready.</summary>
    public static async Task<FileJobListing> MakeAsync(AppHost host, string person, FileJobFormat format, string query)
    {
        var viewer = await DeliveryDesk.ViewerAsync(host, People.EmailOf(person));
        var draft = new FileJobDraft(format, query, "responses." + format.ToString().ToLowerInvariant());
        Assert.Equal(FileJobProblem.None, await host.Get<FileJobEditor>().AskAsync(viewer, draft, Token));
        var newest = (await host.Get<FileJobQuery>().ListAsync(viewer, Token))![0];
        return await ReadyAsync(host, viewer, newest.Id);
    }

    /// <summary>A file once it is ready.</summary>
    public static async Task<FileJobListing> ReadyAsync(AppHost host, Viewer viewer, Guid id)
    {
        FileJobListing? file = null;
        await Until.TrueAsync(
            async () =>
            {
                file = (await host.Get<FileJobQuery>().ListAsync(viewer, Token))!.Single(one => one.Id == id);
                return file.State is FileJobState.Ready or FileJobState.Ended;
            },
            "the file has come to its end");
        Assert.Equal(FileJobState.Ready, file!.State);
        return file;
    }

    /// <summary>What lies in the folder.</summary>
    public static IReadOnlyList<string> Names(AppHost host) =>
        Directory.Exists(host.FilesFolder) ? Directory.GetFiles(host.FilesFolder) : [];

    /// <summary>The bytes that an address answers.</summary>
    public static async Task<byte[]> BytesAsync(AppHost host, string person, string path)
    {
        using var answer = await (await host.AsAsync(person)).GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(Token);
    }

    /// <summary>
    /// Puts a ready file back to where its maker was killed: so many bytes were kept, more were not, and the lease is over.
    /// </summary>
    public static async Task KillAsync(AppHost host, Guid id, FileJobProgress kept)
    {
        await using var store = host.OpenStore();
        var name = await store.Set<FileJob>().Where(job => job.Id == id).Select(job => job.FileName).SingleAsync(Token);
        await using (var file = new FileStream(Path.Combine(host.FilesFolder, name), FileMode.Open))
        {
            file.SetLength(kept.Bytes);
            file.Seek(0, SeekOrigin.End);
            await file.WriteAsync("and half a row that nobody has written do"u8.ToArray(), Token);
        }

        var before = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await store.Set<FileJob>().Where(job => job.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, FileJobState.Making)
                .SetProperty(one => one.RowsWritten, kept.Rows)
                .SetProperty(one => one.Bytes, kept.Bytes)
                .SetProperty(one => one.LastScoredAt, kept.LastScoredAt)
                .SetProperty(one => one.LastId, kept.LastId)
                .SetProperty(one => one.NextTryAt, before),
            Token);
    }
}
