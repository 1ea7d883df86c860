using System.Security.Cryptography;
using System.Text;
using Dashboard.Mutation.Faults;

namespace Dashboard.Mutation;

/// <summary>Draws faults by their own text, so that a change elsewhere does not draw others.</summary>
internal static class Sample
{
    public static IReadOnlyList<Fault> Draw(IEnumerable<Fault> faults, IReadOnlySet<string> equivalents, MutationOptions options)
    {
        var candidates = faults.Where(fault => !equivalents.Contains(fault.Key))
            .Where(fault => options.Only.Count == 0 || options.Only.Any(part => fault.File.Contains(part, StringComparison.Ordinal)))
            .OrderBy(fault => Rank(fault, options.Seed), StringComparer.Ordinal)
            .ToList();
        var drawn = options.Sample == 0 ? candidates : candidates.Take(options.Sample);
        return [.. drawn.OrderBy(fault => fault.Id)];
    }

    private static string Rank(Fault fault, int seed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed} {fault.Key}"))));
}
