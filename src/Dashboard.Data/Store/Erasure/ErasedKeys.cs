using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Erasure;

/// <summary>
/// Which of some customers and feedback were erased. X's ids are short numbers, so whoever has the store and its salt could try them all:
/// the hash keeps them out of sight, not out of reach.
/// </summary>
internal sealed class ErasedKeys
{
    private const string SaltName = "erasure.salt";
    private const string Customer = "customer";
    private const string Feedback = "feedback";

    private readonly string? _salt;
    private readonly IReadOnlyDictionary<string, DateTimeOffset> _erased;

    private ErasedKeys(string? salt, IReadOnlyDictionary<string, DateTimeOffset> erased) => (_salt, _erased) = (salt, erased);

    private static ErasedKeys None { get; } = new(null, new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));

    /// <summary>Reads what was erased of these ids, whether they are a customer's or a feedback's.</summary>
    public static async Task<ErasedKeys> LoadAsync(DashboardContext context, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        // Nearly always nothing ever was.
        if (await SaltAsync(context, cancellationToken) is not { } salt)
            return None;
        var hashes = ids.Distinct(StringComparer.Ordinal)
            .SelectMany(id => new[] { Hash(salt, Customer, id), Hash(salt, Feedback, id) })
            .ToArray();
        var erased = await context.ErasedKeys.AsNoTracking()
            .Where(key => EF.Parameter(hashes).Contains(key.Hash))
            .ToDictionaryAsync(key => key.Hash, key => key.ErasedAt, StringComparer.Ordinal, cancellationToken);
        return new ErasedKeys(salt, erased);
    }

    /// <summary>Whether nothing of them was.</summary>
    public bool IsEmpty => _erased.Count == 0;

    /// <summary>When a customer was erased; null for one who was not.</summary>
    public DateTimeOffset? OfCustomer(string? id) => Of(Customer, id);

    /// <summary>When a feedback was erased; null for one that was not.</summary>
    public DateTimeOffset? OfFeedback(string? id) => Of(Feedback, id);

    /// <summary>Remembers a customer, in the transaction that begins to erase them.</summary>
    public static Task AddCustomerAsync(DashboardContext context, string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        AddAsync(context, Customer, [id], at, cancellationToken);

    /// <summary>Remembers feedback, in the transaction that erases them: a later word of X may leave out whose they are.</summary>
    public static Task AddFeedbackAsync(
        DashboardContext context, IReadOnlyCollection<string> ids, DateTimeOffset at, CancellationToken cancellationToken) =>
        AddAsync(context, Feedback, ids, at, cancellationToken);

    private DateTimeOffset? Of(string kind, string? id) =>
        _salt is not null && id is not null && _erased.TryGetValue(Hash(_salt, kind, id), out var at) ? at : null;

    private static async Task AddAsync(
        DashboardContext context, string kind, IReadOnlyCollection<string> ids, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var salt = await SaltAsync(context, cancellationToken) ?? MakeSalt(context);
        var hashes = ids.Select(id => Hash(salt, kind, id)).ToArray();
        var known = await context.ErasedKeys.Where(key => EF.Parameter(hashes).Contains(key.Hash)).ToListAsync(cancellationToken);
        known.ForEach(key => key.ErasedAt = at);
        context.ErasedKeys.AddRange(hashes.Except(known.Select(key => key.Hash), StringComparer.Ordinal)
            .Select(hash => new ErasedKey { Hash = hash, ErasedAt = at }));
    }

    private static Task<string?> SaltAsync(DashboardContext context, CancellationToken cancellationToken) =>
        context.InstallationSettings
            .Where(setting => setting.Name == SaltName)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken);

    private static string MakeSalt(DashboardContext context)
    {
        var salt = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        context.InstallationSettings.Add(new InstallationSetting { Name = SaltName, Value = salt });
        return salt;
    }

    private static string Hash(string salt, string kind, string id) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{kind}\n{id}")));
}
