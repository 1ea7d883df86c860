using System.Security.Cryptography;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Audit;

/// <summary>
/// Reads the whole audit log and its seals, and says whether each entry is what was written and none is missing or has come in between.
/// What it proves and what it cannot is in docs/security.md.
/// </summary>
public sealed class AuditVerification(IDbContextFactory<DashboardContext> contexts, AuditKeys keys)
{
    /// <summary>Asks; reads everything there is, in one view of the store that holds nobody up.</summary>
    /// <param name="known">A seal that was noted earlier, outside the store; null for none.</param>
    /// <returns>What was found.</returns>
    public async Task<AuditVerdict> RunAsync(AuditMark? known, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        using var walk = new Walk(await keys.AllAsync(context, cancellationToken), known);
        await foreach (var link in AuditChain.Links(context).WithCancellation(cancellationToken))
            walk.Step(link.Seal, link.Entry);
        walk.End(await context.AuditHeads.AsNoTracking().ToListAsync(cancellationToken));
        walk.Unsealed(
            await context.AuditLog.AsNoTracking()
                .Where(entry => !context.AuditSeals.Any(seal => seal.EntryId == entry.Id))
                .OrderBy(entry => entry.Id)
                .FirstOrDefaultAsync(cancellationToken));
        return walk.Verdict;
    }

    private sealed class Walk(IReadOnlyDictionary<int, byte[]?> keys, AuditMark? known) : IDisposable
    {
        private readonly AuditDigest _digest = new();
        private AuditGone? _gone;
        private byte[] _hash = AuditEncoding.Beginning;
        private long _number;
        private DateTimeOffset? _from;
        private DateTimeOffset? _to;
        private AuditFault? _fault;
        private AuditFault? _unread;
        private bool _isKnownMet = known is null or { Number: 0 };

        public AuditVerdict Verdict => new(
            _number, _from, _to, new AuditMark(_number, Convert.ToHexStringLower(_hash)), _fault, _unread)
        {
            Gone = _gone,
        };

        public void Dispose() => _digest.Dispose();

        public void Step(AuditSeal seal, AuditEntry? entry)
        {
            var found = FaultOf(seal, entry);
            Note(found, seal.Number, seal.EntryId, entry?.At);
            if (found is null)
                Meet(seal, entry!);
            _digest.Add(seal, entry);
            (_number, _hash) = (seal.Number, seal.Hash);
            (_from, _to) = (_from ?? entry?.At, entry?.At ?? _to);
            if (known?.Number != seal.Number)
                return;
            _isKnownMet = true;
            if (!string.Equals(known.Hash, Convert.ToHexStringLower(seal.Hash), StringComparison.OrdinalIgnoreCase))
                Note(AuditFaultKind.OtherThanNoted, seal.Number, seal.EntryId, entry?.At);
        }

        public void End(IReadOnlyList<AuditHead> heads)
        {
            var isEnd = heads is [var head] ? head.Number == _number && head.Hash.AsSpan().SequenceEqual(_hash) : _number == 0;
            if (!isEnd || !_isKnownMet)
                Note(AuditFaultKind.EndMissing, _number + 1, null, null);
        }

        public void Unsealed(AuditEntry? entry)
        {
            // Before the first seal of all, the log waits for it.
            if (entry is not null && _number > 0)
                Note(AuditFaultKind.NotSealed, null, entry.Id, entry.At);
        }

        // What a key that is there has sealed is believed, also about what another one did.
        private void Meet(AuditSeal seal, AuditEntry entry)
        {
            if (string.Equals(entry.Action, AuditActions.SealKeyLost, StringComparison.Ordinal)
                && AuditLoss.Parse(entry.Details) is { } loss)
            {
                if (loss.Number != _number || !string.Equals(loss.Digest, _digest.Now, StringComparison.Ordinal))
                    Note(AuditFaultKind.ChangedSinceLoss, seal.Number, seal.EntryId, entry.At);
                else if (_unread is { Number: { } first })
                    (_gone, _unread) = (new AuditGone(_gone?.From ?? first, loss.Number, entry.At, IsAccepted: false), null);
            }
            else if (_gone is { } gone
                && string.Equals(entry.Action, AuditActions.SealKeyLossAccepted, StringComparison.Ordinal)
                && string.Equals(entry.Details, gone.Places, StringComparison.Ordinal))
            {
                _gone = gone with { IsAccepted = true };
            }
        }

        private AuditFaultKind? FaultOf(AuditSeal seal, AuditEntry? entry)
        {
            if (seal.Number != _number + 1)
                return AuditFaultKind.SealMissing;
            if (entry is null)
                return AuditFaultKind.EntryMissing;
            if (keys.GetValueOrDefault(seal.KeyId) is not { } secret)
                return AuditFaultKind.KeyLost;
            return CryptographicOperations.FixedTimeEquals(AuditChain.HashOf(secret, _hash, seal.Number, entry), seal.Hash)
                ? null
                : AuditFaultKind.EntryChanged;
        }

        private void Note(AuditFaultKind? kind, long? number, long? entryId, DateTimeOffset? at)
        {
            if (kind is AuditFaultKind.KeyLost)
                _unread ??= new AuditFault(AuditFaultKind.KeyLost, number, entryId, at);
            else if (kind is { } found)
                _fault ??= new AuditFault(found, number, entryId, at);
        }
    }
}
