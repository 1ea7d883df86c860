using System.Security.Cryptography;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Audit;

/// <summary>
/// Seals what a transaction adds to the audit log, as the last thing before its commit, so that an entry and its seal are there together or
/// not at all. One transaction of the installation does so at a time: the lock is taken last of all, for the moment that the commit takes.
/// </summary>
public sealed class AuditChain(AuditKeys keys)
{
    private const int ReadAtOnce = 1000;

    /// <summary>The hash that an entry is sealed with.</summary>
    internal static byte[] HashOf(byte[] secret, ReadOnlySpan<byte> before, long number, AuditEntry entry) =>
        HMACSHA256.HashData(secret, AuditEncoding.Encode(before, number, entry));

    /// <summary>Makes the first seals, where there are none yet, and a new key, where those that there are cannot be read.</summary>
    /// <returns>What was there where the keys were lost; null where they were not.</returns>
    internal async Task<AuditLoss?> BeginAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await context.LockAuditLogAsync(cancellationToken);
        var wereLost = await keys.EnsureAsync(context, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (!await context.AuditHeads.AnyAsync(cancellationToken))
            await SealAsync(context, [], cancellationToken);
        return wereLost ? await LossAsync(context, cancellationToken) : null;
    }

    /// <summary>Seals with their entries, in the order of the chain; an entry that is missing is null.</summary>
    internal static IAsyncEnumerable<AuditLink> Links(DashboardContext context) => (
        from seal in context.AuditSeals.AsNoTracking()
        join entry in context.AuditLog.AsNoTracking() on seal.EntryId equals entry.Id into entries
        from entry in entries.DefaultIfEmpty()
        orderby seal.Number
        select new AuditLink(seal, entry)).AsAsyncEnumerable();

    private static async Task<AuditLoss> LossAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        using var digest = new AuditDigest();
        var last = 0L;
        await foreach (var link in Links(context).WithCancellation(cancellationToken))
        {
            digest.Add(link.Seal, link.Entry);
            last = link.Seal.Number;
        }

        return new AuditLoss(last, digest.Now);
    }

    /// <summary>
    /// Seals entries that the transaction has saved. The first seal of all also seals what was in the log before there were any: from then
    /// on an entry without a seal is one that this product has not written.
    /// </summary>
    /// <param name="context">Within the transaction.</param>
    /// <param name="saved">The keys of the entries; none to seal nothing but what was there before.</param>
    internal async Task SealAsync(DashboardContext context, IReadOnlyList<long> saved, CancellationToken cancellationToken)
    {
        await context.LockAuditLogAsync(cancellationToken);
        var head = await context.AuditHeads.SingleOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            head = new AuditHead { Id = AuditHead.OnlyId, Number = 0, Hash = AuditEncoding.Beginning };
            saved = await context.AuditLog.OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync(cancellationToken);
            context.AuditHeads.Add(head);
        }

        var (keyId, secret) = await keys.CurrentAsync(context, cancellationToken);
        foreach (var ids in saved.Order().Chunk(ReadAtOnce))
        {
            // As they are stored, which a text from outside need not be word by word.
            var entries = await context.AuditLog.AsNoTracking()
                .Where(entry => EF.Parameter(ids).Contains(entry.Id))
                .OrderBy(entry => entry.Id)
                .ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                (head.Number, head.Hash) = (head.Number + 1, HashOf(secret, head.Hash, head.Number + 1, entry));
                context.AuditSeals.Add(new AuditSeal { Number = head.Number, EntryId = entry.Id, KeyId = keyId, Hash = head.Hash });
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A place of the chain.</summary>
/// <param name="Seal">The seal.</param>
/// <param name="Entry">What it is of; null where that is missing.</param>
internal sealed record AuditLink(AuditSeal Seal, AuditEntry? Entry);
