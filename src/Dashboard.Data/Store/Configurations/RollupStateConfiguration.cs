using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class RollupStateConfiguration : IEntityTypeConfiguration<RollupState>
{
    public void Configure(EntityTypeBuilder<RollupState> builder)
    {
        builder.Property(state => state.Id).ValueGeneratedNever();
        builder.Property(state => state.TimeZone).HasMaxLength(100);
        builder.Property(state => state.WantedTimeZone).HasMaxLength(100);
        builder.HasData(new RollupState { Generation = 1, TimeZone = string.Empty, CellFormat = PackedScores.Format });
    }
}
