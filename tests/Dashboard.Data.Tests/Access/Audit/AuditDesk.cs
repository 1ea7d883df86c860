using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Access.Audit;

/// <summary>An audit log, and somebody who can write to its database past the product.</summary>
internal sealed class AuditDesk : IAsyncDisposable
{
    private static readonly string[] Tables = ["AuditLog", "AuditSeals", "AuditKeys"];

    private readonly StoreKind _kind;

    private AuditDesk(AccessStore store, StoreKind kind) => (Store, _kind) = (store, kind);

    public AccessStore Store { get; }

    public AuditVerification Verification => Store.Services.GetRequiredService<AuditVerification>();

    public AuditWatch Watch => Store.Services.GetRequiredService<AuditWatch>();

    public static async Task<AuditDesk> OpenAsync(StoreKind kind) => new(await AccessStore.CreateAsync(kind), kind);

    /// <summary>Entries by Max, a minute from each to the next; their numbers are 1, 2, 3, …</summary>
    public async Task WriteAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
            await RecordAsync($"?page={i}");
        }
    }

    public Task RecordAsync(string details) => Store.Journal.RecordAsync(
        new Viewer("42", "max@acme.example", ViewerRoles.Manager, [], []), AuditActions.DownloadFinished, details, 9, AccessStore.Token);

    public Task AddAsync(params AuditEntry[] entries) => Store.Writer.WriteAsync(
        (context, _) =>
        {
            context.AuditLog.AddRange(entries);
            return Task.CompletedTask;
        },
        AccessStore.Token);

    public async Task<AuditVerdict> VerifyAsync(AuditMark? known = null) => await Verification.RunAsync(known, AccessStore.Token);

    /// <summary>What was found, in short: the kind and the place, or "whole".</summary>
    public async Task<string> FindAsync(AuditMark? known = null) =>
        (await VerifyAsync(known)).Faults.FirstOrDefault() is { } fault ? $"{fault.Kind} {fault.Number}".TrimEnd() : "whole";

    /// <summary>Runs statements with nothing in the database that refuses them.</summary>
    public async Task TamperAsync(params string[] statements)
    {
        await using var context = await Store.OpenAsync();
        foreach (var statement in Tables.SelectMany(Unlock).Concat(statements))
            await context.Database.ExecuteSqlRawAsync(statement, AccessStore.Token);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private IEnumerable<string> Unlock(string table) => _kind is StoreKind.Postgres
        ? [$"DROP TRIGGER IF EXISTS \"TR_{table}_AppendOnly\" ON \"{table}\""]
        : [$"DROP TRIGGER IF EXISTS \"TR_{table}_NoUpdate\"", $"DROP TRIGGER IF EXISTS \"TR_{table}_NoDelete\""];
}
