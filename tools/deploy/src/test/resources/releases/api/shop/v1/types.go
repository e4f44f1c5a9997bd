package v1

// Size of a parcel.
// +enum
type Size string

const (
	SizeSmall Size = "Small"
	SizeLarge Size = "Large"
)

// Seal is closed by whoever sends.
// +enum
type Seal string

const (
	// of wax
	SealWax Seal = "Wax"
)

// Note may be anything; its constants are only usual.
type Note string

const NoteFragile Note = "Fragile"

type Parcel struct {
	Size     *Size       `json:"size,omitempty" protobuf:"bytes,1,opt,name=size"`
	Seals    []Seal      `json:"seals,omitempty"`
	Protocol v1.Protocol `json:"protocol,omitempty"`
	Note     Note        `json:"note,omitempty"`
}
