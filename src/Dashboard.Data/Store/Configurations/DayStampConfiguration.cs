using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class DayStampConfiguration : IEntityTypeConfiguration<DayStamp>
{
    public void Configure(EntityTypeBuilder<DayStamp> builder)
    {
        builder.ToTable("DayStamps");
        builder.HasKey(row => row.Day);
        builder.Property(row => row.Day).ValueGeneratedNever();
    }
}
