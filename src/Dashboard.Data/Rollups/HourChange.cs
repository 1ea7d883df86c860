using System.Runtime.InteropServices;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Rollups;

/// <summary>Scores that come into an hour cell and leave it.</summary>
internal sealed class HourChange
{
    private readonly List<int> _added = [];
    private readonly List<int> _removed = [];

    /// <summary>Whether what comes is what leaves.</summary>
    public bool IsNothing
    {
        get
        {
            if (_added.Count != _removed.Count)
                return false;
            _added.Sort();
            _removed.Sort();
            return CollectionsMarshal.AsSpan(_added).SequenceEqual(CollectionsMarshal.AsSpan(_removed));
        }
    }

    public void Count(PackedScore score, int sign) => (sign > 0 ? _added : _removed).Add(score.Code);

    /// <summary>What the cell holds after it.</summary>
    /// <param name="held">What it holds before, packed.</param>
    public byte[] ApplyTo(ReadOnlySpan<byte> held)
    {
        var codes = new List<int>(held.Length + _added.Count);
        foreach (var score in new PackedScores(held))
            codes.Add(score.Code);

        // First what comes: of several changes to one feedback, a later one takes away what an earlier one has brought.
        codes.AddRange(_added);
        codes.Sort();
        _removed.Sort();
        return PackedScores.Pack(Without(codes, _removed));
    }

    private static IEnumerable<int> Without(List<int> codes, List<int> removed)
    {
        var next = 0;
        foreach (var code in codes)
        {
            while (next < removed.Count && removed[next] < code)
                next++;
            if (next < removed.Count && removed[next] == code)
                next++;
            else
                yield return code;
        }
    }
}
